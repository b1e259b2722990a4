"""Draws the line of a finding through its years as SVG, with the same numbers as text and as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gemcli.locales import N_, Translate
from gemcli.model.amounts import written
from gemcli.model.picture import Course, Spot
from gemcli.text.escape import escape_html

WIDTH, HEIGHT = 600, 210
TOP, BOTTOM = 30, 42
"""Room for the amounts above the columns and for their names below."""
LETTER = 6.2
"""Width of a letter in the drawing: names are cut so that they do not run into each other."""
MOST = 24
"""Years that are drawn; the table holds all of them."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A course as it is drawn."""

    id: str
    course: Course
    kind: str
    """`flagged` or `suspect`, for the style."""
    sign: str
    """Marks the amount that the course is shown for."""
    word: str
    """Says what that sign means, in the language of the report."""
    language: str
    """Of its amounts."""


def chart(drawn: Chart, translate: Translate) -> Iterator[str]:
    """Yield the figure: picture, what its marks mean, and the table that says the same."""
    title = translate(N_("{label}: the amounts of this line")).format(label=drawn.course.label)
    said = "; ".join(_texts(drawn, translate))
    yield '<figure class="course">'
    yield (
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="{drawn.id}-t {drawn.id}-d">'
        f'<title id="{drawn.id}-t">{escape_html(title)}</title><desc id="{drawn.id}-d">{escape_html(said)}</desc>'
    )
    yield from _drawing(drawn)
    yield "</svg>"
    legend = f"{drawn.sign} {drawn.word}"
    if drawn.course.expected is not None:
        legend += "; " + translate(N_("dashed: expected, {amount}")).format(
            amount=written(drawn.course.expected, drawn.language)
        )
    yield f"<figcaption>{escape_html(legend)}</figcaption>"
    yield from _table(drawn, title, translate)
    yield "</figure>"


def _texts(drawn: Chart, translate: Translate) -> Iterator[str]:
    for spot in drawn.course.spots:
        mark = f" ({drawn.word})" if spot.place == drawn.course.flagged else ""
        yield f"{spot.name}: {_amount(spot, drawn)}{mark}"
    if drawn.course.expected is not None:
        yield f"{translate(N_('expected'))}: {written(drawn.course.expected, drawn.language)}"


def _table(drawn: Chart, title: str, translate: Translate) -> Iterator[str]:
    heads = (N_("Column"), N_("Cell"), N_("Amount"), N_("Remark"))
    cells = "".join(f'<th scope="col">{escape_html(translate(head))}</th>' for head in heads)
    yield f'<table class="numbers"><caption>{escape_html(title)}</caption><thead><tr>{cells}</tr></thead><tbody>'
    for spot in drawn.course.spots:
        is_flagged = spot.place == drawn.course.flagged
        remark = f"{drawn.sign} {drawn.word}" if is_flagged else ""
        kind = ' class="flagged"' if is_flagged else ""
        yield (
            f'<tr{kind}><th scope="row">{escape_html(spot.name)}</th><td>{escape_html(spot.place)}</td>'
            f'<td class="num">{escape_html(_amount(spot, drawn))}</td><td>{escape_html(remark)}</td></tr>'
        )
    if drawn.course.expected is not None:
        yield (
            f'<tr class="expected"><th scope="row">{escape_html(translate(N_("expected")))}</th><td></td>'
            f'<td class="num">{escape_html(written(drawn.course.expected, drawn.language))}</td><td></td></tr>'
        )
    yield "</tbody></table>"


def _drawing(drawn: Chart) -> Iterator[str]:
    course = _shown(drawn.course.spots, drawn.course.flagged)
    values = [float(spot.value or 0) for spot in course]
    expected = None if drawn.course.expected is None else float(drawn.course.expected)
    bounds = (0.0, *values, *(() if expected is None else (expected,)))
    low, high = min(bounds), max(bounds)
    room = (HEIGHT - TOP - BOTTOM) / ((high - low) or 1.0)
    pitch = WIDTH / len(course)

    def level(value: float) -> float:
        height: float = TOP + (high - value) * room
        return height

    yield f'<line class="zero" x1="0" x2="{WIDTH}" y1="{level(0):.1f}" y2="{level(0):.1f}"/>'
    for at, (spot, value) in enumerate(zip(course, values, strict=True)):
        is_flagged = spot.place == drawn.course.flagged
        left, width = pitch * at + pitch * 0.2, pitch * 0.6
        top, size = min(level(value), level(0)), max(abs(value) * room, 1.0 if value else 0.0)
        kind = f"bar {drawn.kind}" if is_flagged else "bar"
        yield f'<rect class="{kind}" x="{left:.1f}" y="{top:.1f}" width="{width:.1f}" height="{size:.1f}"/>'
        middle = left + width / 2
        sign = f"{drawn.sign} " if is_flagged else ""
        if is_flagged and expected is not None:
            y = level(expected)
            ends = f'x1="{pitch * at + 2:.1f}" x2="{pitch * (at + 1) - 2:.1f}" y1="{y:.1f}" y2="{y:.1f}"'
            yield f'<line class="halo" {ends}/><line class="expected" {ends}/>'
        yield _words(middle, top - 5, sign + _amount(spot, drawn), pitch, "value")
        yield from _name(middle, spot.name, pitch)


def _shown(course: Sequence[Spot], flagged: str) -> list[Spot]:
    """The last years, and always the one that was flagged."""
    kept = list(course[-MOST:])
    missing = [spot for spot in course[:-MOST] if spot.place == flagged]
    return missing + kept


def _name(middle: float, name: str, pitch: float) -> Iterator[str]:
    """The name of a column on at most two lines."""
    words = name.rsplit(" ", 1)
    for at, text in enumerate(words):
        yield _words(middle, HEIGHT - BOTTOM + 16 + 14 * at, text, pitch, "name")


def _words(x: float, y: float, text: str, pitch: float, kind: str) -> str:
    most = max(3, int(pitch / LETTER))
    cut = text if len(text) <= most else f"{text[: most - 1]}…"
    return f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}" text-anchor="middle">{escape_html(cut)}</text>'


def _amount(spot: Spot, drawn: Chart) -> str:
    return "" if spot.value is None else written(spot.value, drawn.language)
