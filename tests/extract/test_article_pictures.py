"""Every photograph of a story comes with its best address, its caption and its credit; nothing else is a picture."""

from __future__ import annotations

import pytest

from newsreader.extract.article_hints import ArticleHints
from tests.extract.article_page import FIRST, SECOND, STORY, THIRD, page, paragraphs, pictures, read, said

PHOTO = "https://news.example.com/pier.jpg"


def between(markup: str) -> str:
    return f"<p>{FIRST}</p>{markup}<p>{SECOND}</p><p>{THIRD}</p>"


@pytest.mark.parametrize(
    ("markup", "caption", "credit"),
    [
        ("<figure><img src=/pier.jpg><figcaption>The pier at night.</figcaption></figure>", "The pier at night.", None),
        (
            "<figure><img src=/pier.jpg><figcaption>The pier at night. <i class=credit>Ann Roe</i></figure>",
            "The pier at night.",
            "Ann Roe",
        ),
        (
            "<figure><img src=/pier.jpg><figcaption>The pier at night. Photo: Ann Roe</figcaption></figure>",
            "The pier at night.",
            "Photo: Ann Roe",
        ),
        ("<figure><img src=/pier.jpg><figcaption>The pier © Ann Roe</figcaption></figure>", "The pier", "© Ann Roe"),
        (
            "<div class=photo><img src=/pier.jpg><p class=caption>The pier at night.</p></div>",
            "The pier at night.",
            None,
        ),
        ("<p align=center><img src=/pier.jpg></p><p align=center>The pier at night</p>", "The pier at night", None),
        ("<p><img src=/pier.jpg></p><p>图为夜里的码头。（记者 林小满 摄）</p>", "图为夜里的码头。", "记者 林小满 摄"),
        ("<p><img src=/pier.jpg></p><p>▲ 夜里的码头</p>", "▲ 夜里的码头", None),
        ("<p><img src=/pier.jpg><br>夜里的码头，新华社记者 林小满 摄</p>", "夜里的码头，", "新华社记者 林小满 摄"),
        (
            "<table><tr><td><img src=/pier.jpg></td></tr>"
            "<tr><td align=center>夜里的码头（图片来源：港务局）</td></tr></table>",
            "夜里的码头",
            "图片来源：港务局",
        ),
        ("<p><img src=/pier.jpg></p><p><em>The pier at night</em></p>", "The pier at night", None),
        ("<div class=x1><img src=/pier.jpg><div class=x2>The pier at night</div></div>", "The pier at night", None),
    ],
)
def test_a_caption_stands_with_its_picture_and_nowhere_else(markup: str, caption: str, credit: str | None) -> None:
    article = read(page(between(markup)))
    (picture,) = pictures(article)
    assert (picture.url, picture.caption, picture.credit) == (PHOTO, caption, credit)
    assert said(article) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    ("printed", "caption", "credit"),
    [
        ("The pier at night. (Ann Roe/Harbour Post)", "The pier at night.", "Ann Roe/Harbour Post"),
        ("The pier at night. HARBOUR POST/Ann Roe", "The pier at night.", "HARBOUR POST/Ann Roe"),
        ("The pier at night.Credit...Ann Roe", "The pier at night.", "Ann Roe"),
        ("The pier at night. Image Credits: Ann Roe", "The pier at night.", "Image Credits: Ann Roe"),
        ("Laituri yöllä. Kuva: Aino Virtanen", "Laituri yöllä.", "Kuva: Aino Virtanen"),
        ("Molo nocą. fot. Jan Nowak", "Molo nocą.", "fot. Jan Nowak"),
        ("Пирс ночью. Фото: Анна Ро", "Пирс ночью.", "Фото: Анна Ро"),
        ("夜の桟橋＝水瀬しおり撮影", "夜の桟橋", "水瀬しおり撮影"),
        ("夜里的码头。云溪日报记者 柳青禾 摄", "夜里的码头。", "云溪日报记者 柳青禾 摄"),
        ("夜裡的碼頭。 圖／記者葉知秋攝", "夜裡的碼頭。", "圖／記者葉知秋攝"),
        ("The pier at night.<span class=a1>Ann Roe</span>", "The pier at night.", "Ann Roe"),
        ("<span class=visually-hidden>Image caption, </span>The pier at night.", "The pier at night.", None),
    ],
)
def test_a_credit_is_parted_from_the_caption_it_ends(printed: str, caption: str, credit: str | None) -> None:
    (picture,) = pictures(
        read(page(between(f"<figure><img src=/pier.jpg><figcaption>{printed}</figcaption></figure>")))
    )
    assert (picture.caption, picture.credit) == (caption, credit)


def test_a_picture_in_two_sizes_is_one_picture() -> None:
    twice = (
        "<div><img src=/640/pier.jpg><noscript><img src=/1280/pier.jpg></noscript><p class=caption>The pier.</p></div>"
    )
    (picture,) = pictures(read(page(between(twice))))
    assert picture.caption == "The pier."


def test_the_alternative_text_is_no_caption() -> None:
    (picture,) = pictures(read(page(between("<p><img src=/pier.jpg alt='A pier'></p>"))))
    assert (picture.alt, picture.caption) == ("A pier", None)


def test_a_paragraph_after_a_picture_is_a_paragraph() -> None:
    article = read(page(f"<p>{FIRST}</p><p><img src=/pier.jpg></p><p>{SECOND}</p><p>{THIRD}</p>"))
    assert said(article) == [FIRST, SECOND, THIRD]


def test_two_pictures_keep_their_own_captions() -> None:
    rows = "".join(f"<figure><img src=/{n}.jpg><figcaption>Picture {n}.</figcaption></figure>" for n in ("a", "b"))
    found = pictures(read(page(between(rows))))
    assert [(picture.url[-5:], picture.caption) for picture in found] == [
        ("a.jpg", "Picture a."),
        ("b.jpg", "Picture b."),
    ]


@pytest.mark.parametrize(
    "markup",
    [
        "<img src=/small.jpg srcset='/pier-200.jpg 200w, /pier.jpg 1600w, /pier-800.jpg 800w'>",
        "<img src=data:image/gif;base64,R0lGOD data-src=/pier.jpg>",
        "<img src=/img/blank.gif data-original=/pier.jpg>",
        "<picture><source srcset='/pier.jpg 1200w, /pier-300.jpg 300w'><img src=/pier-300.jpg></picture>",
        "<img src=data:image/gif;base64,R0lGOD><noscript><img src=/pier.jpg></noscript>",
    ],
)
def test_the_largest_version_of_a_picture_is_taken(markup: str) -> None:
    assert [picture.url for picture in pictures(read(page(between(f"<p>{markup}</p>"))))] == [PHOTO]


@pytest.mark.parametrize(
    "markup",
    [
        "<img src=/pixel.gif width=1 height=1>",
        "<img src=/icons/share.png>",
        "<img class=avatar src=/people/ann.jpg>",
        "<img src=/img/qrcode_258.jpg>",
        "<img src=/pier.jpg alt='扫一扫 关注我们'>",
        "<img src=https://ad.example.net/b.jpg>",
        "<img src=/logo.svg>",
        "<img src=javascript:alert(1)>",
        "<div class=ad><img src=/rope.jpg></div>",
    ],
)
def test_what_is_no_photograph_is_no_picture(markup: str) -> None:
    assert pictures(read(page(between(f"<p>{markup}</p>")))) == []


def test_a_stated_size_is_kept_and_a_shape_is_not() -> None:
    sized, shaped = pictures(
        read(page(between("<p><img src=/a.jpg width=800 height=500px></p><p><img src=/b.jpg width=16 height=9></p>")))
    )
    assert (sized.width, sized.height) == (800, 500)
    assert (shaped.width, shaped.height) == (None, None)


def test_the_picture_over_the_text_leads() -> None:
    head = "<meta property=og:image content=/front.jpg>"
    over = "<figure><img src=/pier.jpg><figcaption>The pier.</figcaption></figure>"
    article = read(page(head=head, before=over))
    assert article.lead_picture == PHOTO
    assert [picture.caption for picture in pictures(article)] == ["The pier."]
    assert read(page(head=head)).lead_picture == "https://news.example.com/front.jpg"
    assert read(page()).lead_picture is None


@pytest.mark.parametrize(
    ("over", "claimed", "lead"),
    [
        ("pier-640x360.jpg", "pier-1280x720.jpg", "pier-1280x720.jpg"),
        ("20260312-01-pier-gallery.jpg", "20260312-01-pier-top.jpg", "20260312-01-pier-top.jpg"),
        ("20260312-01-pier.jpg", "20260312-02-lamps.jpg", "20260312-01-pier.jpg"),
        ("pier.jpg", "lamps.jpg", "pier.jpg"),
    ],
)
def test_the_picture_over_the_text_leads_in_the_size_that_the_page_claims(over: str, claimed: str, lead: str) -> None:
    figure = f"<figure><img src=/{over}><figcaption>The pier.</figcaption></figure>"
    article = read(page(head=f"<meta property=og:image content=/{claimed}>", before=figure))
    assert article.lead_picture == f"https://news.example.com/{lead}"


def test_a_claimed_picture_that_the_story_shows_leads() -> None:
    head = "<meta property=og:image content=/icon-of-pier.gif><meta property=og:image:secure_url content=/pier.jpg>"
    assert read(page(between("<p><img src=/pier.jpg></p>"), head=head)).lead_picture == PHOTO


def test_a_source_may_say_what_its_captions_are() -> None:
    line = "<p class=t7>The pier, when the lamps are lit and the water is still.</p>"
    (picture,) = pictures(
        read(page(f"<p>{FIRST}</p><img src=/pier.jpg>{line}{STORY}"), hints=ArticleHints(captions=("p.t7",)))
    )
    assert picture.caption == "The pier, when the lamps are lit and the water is still."


def test_a_picture_story_is_a_gallery_of_captions() -> None:
    shots = "".join(
        f"<figure><img src=/{n}.jpg><figcaption>The pier, {n} o'clock.</figcaption></figure>" for n in range(5)
    )
    article = read(page(shots))
    assert (len(pictures(article)), article.completeness) == (5, "gallery")
    told = read(page(paragraphs(FIRST) + shots))
    assert (len(pictures(told)), told.completeness) == (5, "full")
