"""Makes budgets in many arrangements from a seed, with the truth about their totals and, if asked, one broken total."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from random import Random

from gemcli.model.table import Cell, Table

NAMES = (
    "Wegen",
    "Groen",
    "Water",
    "Bruggen",
    "Verlichting",
    "Parkeren",
    "Onderwijs",
    "Sport",
    "Bibliotheek",
    "Musea",
    "Jeugd",
    "Wmo",
    "Participatie",
    "Inkomen",
    "Afval",
    "Riolering",
    "Milieu",
    "Begraafplaatsen",
    "Wonen",
    "Bouwen",
    "Grond",
    "Economie",
    "Toerisme",
    "Bestuur",
    "Burgerzaken",
    "Veiligheid",
    "Brandweer",
    "Havens",
    "Speelplaatsen",
    "Monumenten",
)
GROUPS = ("Ruimte", "Samenleving", "Bestuur en dienstverlening", "Economie en wonen", "Duurzaamheid")
UNITS = ("Bedragen x € 1.000", "in duizenden euro's", "(x € 1.000)", "bedragen in euro's")
MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
QUARTERS = ("1e kwartaal", "2e kwartaal", "3e kwartaal", "4e kwartaal")

LINES = ("flat", "grouped", "nested", "running", "carried", "sorted")
COLUMNS = ("years", "phases", "sorts", "months", "quarters")
PLACES = ("below", "above", "double", "nameless")


@dataclass(frozen=True, slots=True)
class Shape:
    """Which arrangement a budget has."""

    lines: str
    """How its rows are built: flat, in groups, nested groups, with a running total, over pages, baten below lasten."""
    columns: str
    place: str
    """Where totals stand."""
    sideways: bool
    """Whether the whole table is turned: lines from left to right."""
    unit_at: str
    header_rows: int
    minus: str
    """How a negative amount is written: stored, before, after, brackets, -/-."""
    has_codes: bool
    has_notes: bool
    has_spacers: bool
    has_percentages: bool


@dataclass(slots=True)
class Made:
    """A budget as a grid of texts and numbers, with its totals by row and column of the grid."""

    shape: Shape
    grid: list[list[str | int | None]] = field(default_factory=list)
    totals: list[tuple[int, int]] = field(default_factory=list)
    """Cells that are a sum of other rows."""
    broken: tuple[int, int] | None = None

    def table(self) -> Table:
        rows = []
        for row, values in enumerate(self.grid):
            cells = tuple(
                self._cell(row, column, value) for column, value in enumerate(values) if value not in (None, "")
            )
            if cells:
                rows.append(cells)
        return Table("Blad1", tuple(rows))

    def _cell(self, row: int, column: int, value: str | int | None) -> Cell:
        if isinstance(value, int):
            if self.shape.minus == "stored":
                return Cell(row, column, str(value), Decimal(value))
            return Cell(row, column, written(value, self.shape.minus))
        return Cell(row, column, str(value))


def written(value: int, minus: str) -> str:
    """Return an amount as a Dutch text with points between thousands."""
    plain = f"{abs(value):,}".replace(",", ".")
    if value >= 0:
        return plain
    return {"before": f"-{plain}", "after": f"{plain}-", "brackets": f"({plain})", "-/-": f"-/- {plain}"}[minus]


def shape(chance: Random) -> Shape:
    """Return an arrangement by chance."""
    return Shape(
        chance.choice(LINES),
        chance.choice(COLUMNS),
        chance.choice(PLACES),
        chance.random() < 0.15,
        chance.choice(("title", "header", "footer", "none")),
        chance.choice((1, 1, 2, 3)),
        chance.choice(("stored", "before", "after", "brackets", "-/-")),
        chance.random() < 0.3,
        chance.random() < 0.2,
        chance.random() < 0.2,
        chance.random() < 0.2,
    )


def made(seed: int, *, is_broken: bool = False) -> Made:
    """Return the budget of a seed; `is_broken` changes one printed total by a slip and leaves all else as it is."""
    chance = Random(seed)
    return _Maker(chance, shape(chance)).made(is_broken=is_broken)


@dataclass(slots=True)
class _Row:
    name: str
    values: list[int]
    is_total: bool = False
    is_heading: bool = False


class _Maker:
    def __init__(self, chance: Random, shape: Shape) -> None:
        self.chance = chance
        self.shape = shape
        self.names = chance.sample(NAMES, len(NAMES))
        self.heads, self.sums = self._columns()

    def _columns(self) -> tuple[list[list[str]], list[tuple[int, list[tuple[int, int]]]]]:
        """Return stacked headers of each column, and which columns are sums of which others with a sign."""
        first = self.chance.choice((2023, 2024, 2025))
        match self.shape.columns:
            case "years":
                count = self.chance.choice((2, 3, 4, 5))
                return [[str(first + at)] for at in range(count)], []
            case "phases":
                return [
                    ["Rekening", str(first)],
                    ["Begroting", str(first + 1)],
                    ["Begroting", str(first + 2)],
                    ["Raming", str(first + 3)],
                ], []
            case "sorts":
                heads = [[str(first + at), sort] for at in range(2) for sort in ("Lasten", "Baten", "Saldo")]
                return heads, [(at + 2, [(at + 1, 1), (at, -1)]) for at in (0, 3)]
            case "months":
                heads = [[month] for month in MONTHS] + [["Totaal"]]
                return heads, [(12, [(at, 1) for at in range(12)])]
            case _:
                heads = [[quarter] for quarter in QUARTERS] + [[f"Jaar {first}"]]
                return heads, [(4, [(at, 1) for at in range(4)])]

    def _line(self, name: str) -> _Row:
        base = int(10 ** self.chance.uniform(2.3, 5.2))
        values = [int(base * self.chance.uniform(0.85, 1.25)) for _ in self.heads]
        if self.chance.random() < 0.08:
            values = [-value for value in values]
        if self.chance.random() < 0.08:
            values[self.chance.randrange(len(values))] = 0
        for target, terms in self.sums:
            values[target] = sum(sign * values[at] for at, sign in terms)
        return _Row(name, values)

    def _sum(self, name: str, rows: list[_Row], minus: list[_Row] | None = None) -> _Row:
        taken = minus or []
        values = [
            sum(row.values[at] for row in rows) - sum(row.values[at] for row in taken) for at in range(len(self.heads))
        ]
        return _Row(name, values, is_total=True)

    def _group(self, name: str, count: int) -> tuple[list[_Row], _Row]:
        rows = [self._line(self.names.pop()) for _ in range(count)]
        words = {"nameless": "", "above": name}.get(self.shape.place, f"Totaal {name.lower()}")
        total = self._sum(words, rows)
        if self.shape.place == "above":
            return [total, *rows], total
        return [_Row(name, [], is_heading=True), *rows, total], total

    def _few(self) -> int:
        return self.chance.randint(3, 5)

    def rows(self) -> list[_Row]:
        groups = self.chance.sample(GROUPS, len(GROUPS))
        match self.shape.lines:
            case "flat":
                lines = [self._line(self.names.pop()) for _ in range(self.chance.randint(4, 12))]
                total = self._sum("Totaal", lines)
                return [total, *lines, total] if self.shape.place == "double" else [*lines, total]
            case "grouped":
                made = [self._group(name, self._few()) for name in groups[:3]]
                grand = self._sum("Totaal generaal", [total for _, total in made])
                return [*(row for rows, _ in made for row in rows), grand]
            case "nested":
                rows: list[_Row] = []
                tops = []
                for part in ("Deel A", "Deel B"):
                    made = [self._group(groups.pop(), self._few()) for _ in range(2)]
                    rows += [row for one, _ in made for row in one]
                    tops.append(self._sum(f"Totaal {part.lower()}", [total for _, total in made]))
                    rows.append(tops[-1])
                return [*rows, self._sum("Totaal generaal", tops)]
            case "running":
                first = [self._line(self.names.pop()) for _ in range(self._few())]
                half = self._sum("Totaal programma's", first)
                second = [self._line(self.names.pop()) for _ in range(2)]
                return [*first, half, *second, self._sum("Totaal", [half, *second])]
            case "carried":
                first = [self._line(self.names.pop()) for _ in range(self._few())]
                carried = self._sum("Te transporteren", first)
                second = [self._line(self.names.pop()) for _ in range(self._few())]
                again = _Row("Transport", list(carried.values))
                return [*first, carried, again, *second, self._sum("Totaal", [carried, *second])]
            case _:
                spending = [self._line(self.names.pop()) for _ in range(self._few())]
                income = [self._line(self.names.pop()) for _ in range(self._few())]
                out, into = self._sum("Totaal lasten", spending), self._sum("Totaal baten", income)
                heads = [_Row("Lasten", [], is_heading=True), _Row("Baten", [], is_heading=True)]
                return [heads[0], *spending, out, heads[1], *income, into, self._sum("Saldo", [into], [out])]

    def made(self, *, is_broken: bool) -> Made:
        rows = self.rows()
        totals = [row for row in rows if row.is_total]
        broken = self._break(rows) if is_broken and totals else None
        if self.shape.sideways:
            return self._sideways(rows, broken)
        before = 1 + self.shape.has_codes
        grid: list[list[str | int | None]] = [["Programmabegroting gemeente Duinrode"], []]
        if self.shape.unit_at == "title":
            grid.insert(1, [self.chance.choice(UNITS)])
        stacked = len(self.heads[0])
        for depth in range(stacked):
            head: list[str | int | None] = [None] * before
            texts = [one[depth] for one in self.heads]
            for at, text in enumerate(texts):
                repeated = depth < stacked - 1 and at and texts[at - 1] == text and self.shape.header_rows > 1
                head += [None if repeated else text, *self._spacer()]
            if depth == stacked - 1:
                head[before - 1] = "(x € 1.000)" if self.shape.unit_at == "header" else "Omschrijving"
                head += ["%"] if self.shape.has_percentages else []
                head += ["Toelichting"] if self.shape.has_notes else []
            grid.append(head)
        result = Made(self.shape, grid)
        whole = sum(abs(row.values[0]) for row in rows if row.values) or 1
        for number, row in enumerate(rows):
            at = len(grid)
            if row.is_heading:
                grid.append([*[None] * (before - 1), row.name])
                continue
            line: list[str | int | None] = [
                *([f"{number + 1}.0"] if before > 1 and not row.is_total else [None] * (before - 1))
            ]
            line.append(row.name)
            for index, value in enumerate(row.values):
                if row.is_total:
                    result.totals.append((at, len(line)))
                if broken is not None and broken[0] is row and broken[1] == index and result.broken is None:
                    result.broken = (at, len(line))
                    value = broken[2]
                line += [value, *self._spacer()]
            if self.shape.has_percentages:
                line.append(f"{100 * abs(row.values[0]) / whole:.1f}%".replace(".", ","))
            if self.shape.has_notes:
                line.append("zie toelichting" if self.chance.random() < 0.3 else None)
            grid.append(line)
        if self.shape.unit_at == "footer":
            grid += [[], ["Alle bedragen x € 1.000"]]
        return result

    def _spacer(self) -> list[None]:
        return [None] if self.shape.has_spacers else []

    def _sideways(self, rows: list[_Row], broken: tuple[_Row, int, int] | None) -> Made:
        """Return the budget turned: a column for each line, a row for each year."""
        held = [row for row in rows if not row.is_heading]
        result = Made(self.shape, [["Programmabegroting gemeente Duinrode (x € 1.000)"], []])
        result.grid.append(["Jaar", *(row.name for row in held)])
        for index, head in enumerate(self.heads):
            at = len(result.grid)
            line: list[str | int | None] = [" ".join(head)]
            for row in held:
                value = row.values[index]
                if row.is_total:
                    result.totals.append((at, len(line)))
                if broken is not None and broken[0] is row and broken[1] == index and result.broken is None:
                    result.broken, value = (at, len(line)), broken[2]
                line.append(value)
            result.grid.append(line)
        return result

    def _break(self, rows: list[_Row]) -> tuple[_Row, int, int]:
        """Return a total with a column and the amount of a slip: two digits swapped, one digit more, an old version."""
        sums = {target for target, _ in self.sums}
        row = self.chance.choice([row for row in rows if row.is_total])
        index = self.chance.choice([at for at in range(len(self.heads)) if at not in sums])
        value = row.values[index]
        digits = list(str(abs(value)))
        at = next((i for i in range(len(digits) - 1) if digits[i] != digits[i + 1]), None)
        if at is None or self.chance.random() < 0.3:
            return row, index, value + max(50, abs(value) // 23)
        digits[at], digits[at + 1] = digits[at + 1], digits[at]
        return row, index, int("".join(digits)) * (-1 if value < 0 else 1)
