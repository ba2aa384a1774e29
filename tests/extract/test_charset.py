"""Bytes become the text that a browser would show, whatever their label says."""

from __future__ import annotations

import codecs

import pytest

from newsreader.extract.charset import codec, decode

PROSE = "西湖的水面上多了一只浮标，它的下半截藏在水里，每隔十分钟就把数值传回岸上。" * 4


def page(meta: str, text: str = PROSE) -> str:
    return (
        f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={meta}"></head><p>{text}</p></html>'
    )


def test_gb2312_is_read_as_gb18030() -> None:
    text = page("gb2312", "镕 𠮷 㛃")
    assert decode(text.encode("gb18030")).text == text


def test_utf8_that_says_it_is_gb2312_is_utf8() -> None:
    read = decode(page("gb2312").encode())
    assert (read.text, read.charset) == (page("gb2312"), "utf-8")


def test_the_header_comes_before_the_page() -> None:
    body = page("iso-8859-1", "naïve café").encode("cp1252")
    assert decode(page("big5", "早安").encode("gb18030"), "text/html; charset=gbk").text == page("big5", "早安")
    assert decode(body, "text/html; charset=iso-8859-1").charset == "cp1252"


def test_latin1_is_windows_1252() -> None:
    assert decode(b"<meta charset=iso-8859-1>\x93quoted\x94 \x80", None).text.endswith("“quoted” €")


@pytest.mark.parametrize("name", ["gb18030", "big5hkscs"])
def test_chinese_without_any_label_is_known_by_its_words(name: str) -> None:
    text = f"<html><p>{PROSE}</p></html>".replace("这", "")
    wanted = (
        text
        if name == "gb18030"
        else "<p>" + "他們說這個地方是我們的家，在那裡可以看到很多人，也有很多水。" * 5 + "</p>"
    )
    assert decode(wanted.encode(name)).text == wanted


def test_a_byte_order_mark_decides() -> None:
    assert decode(codecs.BOM_UTF16_LE + "新闻".encode("utf-16-le"), "text/html; charset=gbk").text == "新闻"
    assert decode(codecs.BOM_UTF8 + b"news").text == "news"


def test_a_few_faults_do_not_change_the_charset() -> None:
    body = page("utf-8").encode().replace("浮".encode(), "浮".encode()[:2], 1)
    assert decode(body).charset == "utf-8"


def test_a_page_cut_off_inside_a_character_loses_only_that() -> None:
    assert decode("新闻".encode()[:-1]).text == "新"


def test_shift_jis_and_jis_by_their_labels() -> None:
    text = '<meta charset="shift_jis"><p>東京の天気は晴れです</p>'
    assert decode(text.encode("cp932")).text == text
    jis = '<meta charset="iso-2022-jp"><p>東京の天気</p>'
    assert decode(jis.encode("iso2022_jp")).text == jis


@pytest.mark.parametrize("label", ["utf-7", "rot13", "unicode_escape", "nonsense", "idna", ""])
def test_labels_that_no_page_may_use(label: str) -> None:
    assert codec(label) is None


@pytest.mark.parametrize("body", [b"", b"\xff", b"\x00" * 50, b"<meta charset=\xff\xfe>", bytes(range(256)) * 20])
def test_nothing_fails(body: bytes) -> None:
    assert isinstance(decode(body, "charset=\xff").text, str)
