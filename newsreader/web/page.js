// The keys belong to the paper as soon as it is connected, without a click.
addEventListener("load", () => {
  const connected = new MutationObserver(() => {
    if (document.body.classList.contains("-loaded")) {
      connected.disconnect();
      document.querySelector(".xterm-helper-textarea").focus();
    }
  });
  connected.observe(document.body, { attributes: true, attributeFilter: ["class"] });
});
