"""What `read --changes` prints: what a site changed in a story, edit by edit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsreader.cli.output import document, line
from newsreader.rendering.changes import Edit, folded, signed
from newsreader.rendering.plain import WIDTH
from newsreader.text.language import _, many
from newsreader.text.wrap import wrap


def print_edits(edits: Sequence[Edit], as_json: bool) -> None:
    """Print edits, words taken out as `[-this-]` and words put in as `{+this+}`; or as one JSON document."""
    if as_json:
        document([_as_json(edit) for edit in edits])
    elif edits:
        line("\n\n".join("\n".join(_lines(edit)) for edit in edits))
    else:
        line(_("The site has changed nothing in this story since it was first fetched."))


def _lines(edit: Edit) -> Iterator[str]:
    yield f"{edit.before.astimezone():%Y-%m-%d %H:%M} → {edit.after.astimezone():%Y-%m-%d %H:%M}"
    for part in folded(edit):
        yield ""
        if isinstance(part, int):
            yield many("… {count} paragraph as before", "… {count} paragraphs as before", part)
        else:
            text = signed(part)
            yield from (text[start:end] for start, end in wrap(text.expandtabs(4), WIDTH))


def _as_json(edit: Edit) -> dict[str, object]:
    changes = [[piece._asdict() for piece in change] for change in edit.changes]
    return {"before": edit.before, "after": edit.after, "changes": changes}
