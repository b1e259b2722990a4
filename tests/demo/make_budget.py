"""Makes the made-up budget of Waterrade in config/demo: a workbook and an Iv3-like CSV, with slips on purpose.

Run it as `python tests/demo/make_budget.py [FOLDER]`; it gives the same bytes each time. The slips:
- Programma's: in the total of lasten 2026 two digits changed places; the saldo of programme 5 in 2025 does not follow
  from its baten and lasten;
- Taakvelden: one line stands there twice, and the column Raming 2029 was left at nil;
- Reserves: the closing balance of one reserve does not follow from its movements.
"""

from __future__ import annotations

import io
import sys
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

DEMO = Path(__file__).parents[2] / "config" / "demo"
FIXED = datetime(2025, 10, 7, 9, 0, tzinfo=UTC)

COLUMNS = (
    ("Rekening 2024", 0.912),
    ("Begroting 2025", 0.957),
    ("Begroting 2026", 1.0),
    ("Raming 2027", 1.021),
    ("Raming 2028", 1.034),
    ("Raming 2029", 1.052),
)
BUDGET, EARLIER = 2, 1

PROGRAMMES = (
    "0 Bestuur en ondersteuning",
    "1 Veiligheid",
    "2 Verkeer en vervoer",
    "3 Economie",
    "4 Onderwijs",
    "5 Sport, cultuur en groen",
    "6 Sociaal domein",
    "7 Volksgezondheid en milieu",
    "8 Wonen en bouwen",
)

TASKS = (
    ("0.1", "Bestuur", 2214, 18),
    ("0.2", "Burgerzaken", 1076, 431),
    ("0.3", "Beheer overige gebouwen en gronden", 612, 387),
    ("0.64", "Belastingen overig", 241, 96),
    ("1.1", "Crisisbeheersing en brandweer", 2083, 0),
    ("1.2", "Openbare orde en veiligheid", 874, 37),
    ("2.1", "Verkeer en vervoer", 5136, 284),
    ("2.2", "Parkeren", 318, 442),
    ("2.5", "Openbaar vervoer", 97, 0),
    ("3.1", "Economische ontwikkeling", 389, 21),
    ("3.3", "Bedrijvenloket en bedrijfsregelingen", 156, 64),
    ("3.4", "Economische promotie", 283, 512),
    ("4.1", "Openbaar basisonderwijs", 148, 0),
    ("4.2", "Onderwijshuisvesting", 2467, 118),
    ("4.3", "Onderwijsbeleid en leerlingzaken", 1893, 742),
    ("5.1", "Sportbeleid en activering", 536, 83),
    ("5.2", "Sportaccommodaties", 3241, 1127),
    ("5.3", "Cultuurpresentatie en -participatie", 1184, 62),
    ("5.6", "Media", 927, 0),
    ("5.7", "Openbaar groen en recreatie", 3618, 153),
    ("6.1", "Samenkracht en burgerparticipatie", 2873, 346),
    ("6.2", "Toegang en eerstelijnsvoorzieningen", 2164, 0),
    ("6.3", "Inkomensregelingen", 8412, 6231),
    ("6.5", "Arbeidsparticipatie", 1327, 84),
    ("6.6", "Maatwerkvoorzieningen (Wmo)", 1418, 39),
    ("6.81", "Geëscaleerde zorg 18+", 683, 0),
    ("6.72", "Maatwerkdienstverlening 18-", 6954, 27),
    ("7.1", "Volksgezondheid", 1742, 0),
    ("7.2", "Riolering", 2638, 3412),
    ("7.3", "Afval", 3127, 4018),
    ("7.4", "Milieubeheer", 1296, 173),
    ("8.1", "Ruimte en leefomgeving", 1463, 218),
    ("8.2", "Grondexploitatie", 2147, 2316),
    ("8.3", "Wonen en bouwen", 1738, 1264),
)

BELOW = (
    ("Algemene dekkingsmiddelen", 946, 52837),
    ("Overhead", 9382, 417),
    ("Heffing vennootschapsbelasting", 24, 0),
    ("Onvoorzien", 75, 0),
)
MOVEMENTS = ("Mutaties reserves", 1436, 1872)

RESERVES = (
    ("Algemene reserve", 14326, (410, 0), (250, 1180)),
    ("Reserve sociaal domein", 3874, (0, 0), (635, 420)),
    ("Reserve onderhoud wegen", 2245, (780, 780), (912, 640)),
    ("Reserve zwembad De Rietkraag", 1860, (0, 0), (780, 95)),
    ("Reserve groen en klimaat", 1132, (246, 120), (318, 274)),
)


def amount(base: int, column: int, row: int) -> int:
    """Return an amount of a year: the base of 2026 with the growth of the column and a slight wobble of its own."""
    wobble = 1 + ((row * 37 + column * 11) % 9 - 4) / 400
    return round(base * COLUMNS[column][1] * (1 if column == BUDGET else wobble))


def tasks() -> list[tuple[str, str, list[int], list[int]]]:
    """Return code, name, lasten and baten of every taakveld for all years."""
    years = range(len(COLUMNS))
    return [
        (code, name, [amount(out, y, at) for y in years], [amount(income, y, at + 5) for y in years])
        for at, (code, name, out, income) in enumerate(TASKS)
    ]


def programmes() -> list[tuple[str, list[int], list[int]]]:
    """Return name, baten and lasten of every programme: the sums of its taakvelden."""
    found = []
    for name in PROGRAMMES:
        own = [task for task in tasks() if task[0].split(".")[0] == name[0]]
        spending = [sum(values) for values in zip(*(task[2] for task in own), strict=True)]
        income = [sum(values) for values in zip(*(task[3] for task in own), strict=True)]
        found.append((name, income, spending))
    return found


def swapped(number: int) -> int:
    """Return a number with its second and third digit in each other's place."""
    text = str(number)
    return int(text[0] + text[2] + text[1] + text[3:])


def triples(income: list[int], spending: list[int]) -> list[int]:
    """Return baten, lasten and saldo of each year, side by side."""
    return [value for b, s in zip(income, spending, strict=True) for value in (b, s, b - s)]


def added(rows: list[list[int]]) -> list[int]:
    return [sum(values) for values in zip(*rows, strict=True)]


def fill_programmes(sheet: Worksheet) -> None:
    sheet.append(["Gemeente Waterrade, programmabegroting 2026: overzicht van baten en lasten"])
    sheet.append(["Bedragen x € 1.000"])
    sheet.append([])
    sheet.append(["Programma", *(cell for name, _ in COLUMNS for cell in (name, None, None))])
    sheet.append([None, *("baten", "lasten", "saldo") * len(COLUMNS)])
    for year in range(len(COLUMNS)):
        sheet.merge_cells(start_row=4, end_row=4, start_column=2 + 3 * year, end_column=4 + 3 * year)
    rows = [triples(income, spending) for _, income, spending in programmes()]
    totals = added(rows)
    shown = [list(row) for row in rows]
    shown[5][3 * EARLIER + 2] += 90
    for (name, _, _), row in zip(programmes(), shown, strict=True):
        sheet.append([name, *row])
    printed = list(totals)
    printed[3 * BUDGET + 1] = swapped(printed[3 * BUDGET + 1])
    sheet.append(["Totaal programma's", *printed])
    years = range(len(COLUMNS))
    below = [
        triples([amount(income, y, 40 + at) for y in years], [amount(out, y, 50 + at) for y in years])
        for at, (_, out, income) in enumerate(BELOW)
    ]
    for (name, _, _), row in zip(BELOW, below, strict=True):
        sheet.append([name, *row])
    balance = added([totals, *below])
    sheet.append(["Saldo van baten en lasten", *balance])
    name, out, income = MOVEMENTS
    moved = triples([amount(income, y, 60) for y in years], [amount(out, y, 61) for y in years])
    sheet.append([name, *moved])
    sheet.append(["Geraamd resultaat", *added([balance, moved])])


def fill_tasks(sheet: Worksheet) -> None:
    sheet.append(["Lasten per taakveld"])
    sheet.append(["Bedragen x € 1.000"])
    sheet.append([])
    sheet.append(["Taakveld", *(name for name, _ in COLUMNS)])
    grand: list[list[int]] = []
    for programme in PROGRAMMES:
        own = [task for task in tasks() if task[0].split(".")[0] == programme[0]]
        for code, name, spending, _ in own:
            row = [f"{code} {name}", *spending[:-1], 0]
            sheet.append(row)
            if code == "5.6":
                sheet.append(row)
        total = [*added([task[2] for task in own])[:-1], 0]
        grand.append(total)
        sheet.append([f"Totaal programma {programme[0]}", *total])
    sheet.append(["Totaal lasten", *added(grand)])


def fill_reserves(sheet: Worksheet) -> None:
    sheet.append(["Verloop van de reserves"])
    sheet.append(["Bedragen x € 1.000"])
    sheet.append([])
    moved = [f"{word} {year}" for year in (2026, 2027) for word in ("Toevoeging", "Onttrekking", "Stand 31-12")]
    sheet.append(["Reserve", "Stand 1-1-2026", *(name.replace("12 ", "12-") for name in moved)])
    rows = []
    for at, (name, opening, adding, taking) in enumerate(RESERVES):
        first = opening + adding[0] - taking[0]
        if at == 2:
            first += 27
        second = first + adding[1] - taking[1]
        rows.append([opening, adding[0], taking[0], first, adding[1], taking[1], second])
        sheet.append([name, *rows[-1]])
    sheet.append(["Totaal reserves", *added(rows)])


def workbook() -> bytes:
    """Return the budget as XLSX."""
    book = Workbook()
    book.properties.creator = "Gemeente Waterrade"
    book.properties.created = book.properties.modified = FIXED.replace(tzinfo=None)
    first = book.active
    assert isinstance(first, Worksheet)
    first.title = "Programma's"
    fill_programmes(first)
    fill_tasks(book.create_sheet("Taakvelden"))
    fill_reserves(book.create_sheet("Reserves"))
    for sheet in book.worksheets:
        sheet.column_dimensions["A"].width = 38
        sheet["A1"].font = Font(bold=True)
        for row in sheet.iter_rows(min_row=5, min_col=2):
            for cell in row:
                cell.number_format = "#,##0"
    stream = io.BytesIO()
    book.save(stream)
    return same_times(stream.getvalue())


def same_times(data: bytes) -> bytes:
    """Return an XLSX whose parts and whose date of change do not tell when it was made."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist()):
            part = old.read(name)
            if name == "docProps/core.xml":
                start = part.index(b"<dcterms:modified")
                end = part.index(b"</dcterms:modified>")
                at = part.index(b">", start) + 1
                part = part[:at] + FIXED.strftime("%Y-%m-%dT%H:%M:%SZ").encode() + part[end:]
            new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), part, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def dutch(thousands: int) -> str:
    """Return thousands of euros as an export in euros prints them: `5.136.000,00`."""
    return f"{thousands * 1000:,}".replace(",", ".") + ",00"


def delivery() -> bytes:
    """Return the budget of 2026 as an Iv3-like CSV in euros, one row for each taakveld."""
    lines = ["Gemeente;Verslagsoort;Taakveld;Omschrijving;Lasten 2026;Baten 2026"]
    for code, name, spending, income in tasks():
        lines.append(f"Waterrade;Begroting 2026;{code};{name};{dutch(spending[BUDGET])};{dutch(income[BUDGET])}")
    out, income = (sum(task[at][BUDGET] for task in tasks()) for at in (2, 3))
    lines.append(f"Waterrade;Begroting 2026;;Totaal taakvelden;{dutch(out)};{dutch(income)}")
    return ("\n".join(lines) + "\n").encode("utf-8-sig")


def make() -> dict[str, bytes]:
    """Return the files by name."""
    return {"begroting-2026.xlsx": workbook(), "iv3-begroting-2026.csv": delivery()}


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DEMO
    for file_name, content in make().items():
        (folder / file_name).write_bytes(content)
