"""Sets stories in templates.

`printed()` is all of it as bytes by file name; `write()` puts them in the folder. A test holds that both agree.
"""

from __future__ import annotations

import calendar
import json
from datetime import datetime
from pathlib import Path

from tests.corpus.press.setting import shot_words, shown
from tests.corpus.press.stories import Shot, Story, Words, story
from tests.corpus.press.templates import Printed, Sheet, fill, sheets
from tests.corpus.press.truths import truth_of
from tests.corpus.shelf import HERE

_INDEX = ("file", "url", "language", "kind", "actual_encoding", "template")
_MONTHS = calendar.month_name
"""The English names of the months, from 1; no test changes the locale."""


def printed() -> dict[str, bytes]:
    """Every file of the corpus by its path in the folder."""
    files: dict[str, bytes] = {}
    index = ["\t".join(_INDEX)]
    for sheet in sheets():
        for page in sheet.about.page:
            name = f"pages/{page.name}{sheet.file.suffix}"
            told = story(page.story) if page.story else None
            files[name] = _set(sheet, page, told).encode(sheet.about.encoding)
            files[f"truth/{page.name}.json"] = _json(truth_of(sheet, page, told))
            language = sheet.about.language or (told.language.partition("-")[0] if told else "")
            index.append("\t".join((name, page.url, language, sheet.about.kind, sheet.about.encoding, sheet.file.stem)))
    files["index.tsv"] = ("\n".join(index) + "\n").encode()
    return files


def write(files: dict[str, bytes], folder: Path = HERE) -> None:
    """Puts the files in the folder, and takes away pages that are no longer printed."""
    for old in (*folder.glob("pages/*"), *folder.glob("truth/*")):
        if str(old.relative_to(folder)) not in files:
            old.unlink()
    for name, body in files.items():
        (folder / name).write_bytes(body)


def _json(truth: dict[str, object]) -> bytes:
    return (json.dumps(truth, ensure_ascii=False, indent=1) + "\n").encode()


# --- the page ---------------------------------------------------------------------------------------------------------


def _set(sheet: Sheet, page: Printed, told: Story | None) -> str:
    words = {name: sheet.set_rows(name) for name in sheet.row_names} | {"url": page.url} | page.words
    if told is not None:
        words |= _facts(told)
        shots, blocks = shown(sheet, page, told)
        if "lead" in sheet.parts:
            words["lead"] = fill(sheet.parts["lead"], words | shot_words(shots[0])) if shots else ""
            blocks = [block for block in blocks if not shots or block is not shots[0]]
        words["blocks"] = "".join(_block(sheet, block, words) for block in blocks)
    return fill(sheet.parts["page"], words)


def _facts(told: Story) -> dict[str, str]:
    when = told.published
    return {
        "title": told.title,
        "standfirst": told.standfirst,
        "authors": " and ".join(told.authors) if told.language == "en" else " ".join(told.authors),
        "author": told.authors[0] if told.authors else "",
        "source": told.source,
        "editor": told.editor,
        "chief": told.chief,
        "section": told.section,
        "language": told.language,
        "persons": json.dumps([{"@type": "Person", "name": name} for name in told.authors], ensure_ascii=False),
    } | _days(when)


def _days(when: datetime) -> dict[str, str]:
    return {
        "iso": when.isoformat(),
        "day": f"{when:%Y-%m-%d}",
        "minute": f"{when:%Y-%m-%d %H:%M}",
        "second": f"{when:%Y-%m-%d %H:%M:%S}",
        "han": f"{when.year}年{when:%m}月{when:%d}日 {when:%H:%M}",
        "dotted": f"{when:%d.%m.%Y}, {when:%H:%M}",
        "english": f"{when.day} {_MONTHS[when.month]} {when.year}",
        "american": f"{_MONTHS[when.month]} {when.day}, {when.year}",
    }


def _block(sheet: Sheet, block: Words | Shot, words: dict[str, str]) -> str:
    if isinstance(block, Shot):
        return fill(sheet.parts["picture"], words | shot_words(block))
    if block.kind == "list":
        items = "".join(fill(sheet.parts["item"], {"text": item}) for item in block.html.splitlines())
        return fill(sheet.parts["list"], words | {"items": items})
    if block.kind == "table":
        rows = "".join(f"<tr><td>{row.replace(' | ', '</td><td>')}</td></tr>" for row in block.html.splitlines())
        return fill(sheet.parts["table"], words | {"rows": rows})
    return fill(sheet.parts[block.kind], words | {"text": block.html})
