#!/usr/bin/env python3
"""Makes a bundle for `udsyn import` of office.json and a table of cooperations.

    python3 make_bundle.py nordjylland office.json cooperations.csv > nordjylland-register.json

The table is a CSV file as spreadsheets write it: with semicolons, commas or tabs, in UTF-8 or in the
letters of older programs (Windows-1252). An empty cell is a fact that the source does not state: it is left out, and Udsyn shows it as not stated. Nothing
is mended on the way; what is wrong in the table, `udsyn import --dry-run` says.
"""

import csv
import io
import json
import re
import sys

LANGUAGE = "da"  # the language the table is written in
NO_FIGURE = ["not_budgeted", "nothing", "no_external", "not_stated"]
COLUMNS = (
    "id name track kind area runs from to purpose outcome political unit form amount currency basis"
    " decided_by decided_on source"
).split()


def text(row, column):
    return {LANGUAGE: row[column].strip()} if row[column].strip() else None


def term(row):
    """When it runs: fixed, ongoing, yearly, or not_stated."""
    runs = {"kind": row["runs"] or "not_stated"}
    for column in ["from", "to"]:
        if row[column]:
            runs[column] = row[column]
    return runs


def anchors(row):
    found = []
    if row["political"]:
        found.append({"level": "political", "holdings": [{"state": row["political"]}]})
    if row["unit"]:
        holding = {"state": "for_now"}
        found.append({"level": "administrative", "unit": row["unit"], "holdings": [holding]})
    return found


def minor_units(row):
    """Øre or cents as a whole number, so that no rounding can happen."""
    parts = re.fullmatch(r"(\d+)(?:,(\d\d))?", row["amount"])
    if not parts:
        sys.exit(f"{row['id']}: write the amount as 1262953 or 1262953,50, not {row['amount']}")
    return int(parts[1]) * 100 + int(parts[2] or 0)


def funding(row):
    """One line of the authority's own money; more lines are added at the desk."""
    if not any(row[column] for column in ["form", "amount", "decided_by"]):
        return []
    amount = row["amount"] or "not_stated"
    line = {"payer": "own", "form": row["form"] or "cash"}
    if amount in NO_FIGURE:
        line["value"] = {"kind": amount}
    else:
        money = {"amount_minor": minor_units(row), "currency": row["currency"]}
        line["value"] = {"kind": "amount", "money": money}
        line["basis"] = row["basis"] or "in_total"
    if row["decided_by"]:
        decision = {"body": row["decided_by"]}
        if row["decided_on"]:
            decision["on"] = row["decided_on"]
        line["decisions"] = [decision]
    return [line]


def cooperation(row, place):
    """A record; `place` is the line of the table, so that a fault names it."""
    body = {
        "slug": row["id"],
        "name": text(row, "name"),
        "track": row["track"],
        "kind": row["kind"],
        "area": row["area"],
        "purpose": text(row, "purpose"),
        "expected_outcome": text(row, "outcome"),
        "term": term(row),
        "steps": [{"kind": "joined"}],
        "anchors": anchors(row),
        "funding": funding(row),
        "source": text(row, "source"),
        "visibility": "internal",
    }
    body = {field: value for field, value in body.items() if value not in (None, [])}
    return {"kind": "cooperation", "id": row["id"], "from": place, "body": body}


def read_table(table):
    """The rows under their header, whatever program wrote them."""
    with open(table, "rb") as file:
        content = file.read()
    try:
        # utf-8-sig: some spreadsheets put a mark before the first letter.
        content = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        content = content.decode("cp1252")
    head = content.splitlines()[0] if content else ""
    delimiter = max(";,\t", key=head.count)
    rows = csv.DictReader(io.StringIO(content, newline=""), delimiter=delimiter, restval="")
    missing = [column for column in COLUMNS if column not in (rows.fieldnames or [])]
    if missing:
        found = ", ".join(rows.fieldnames or [])
        sys.exit(f"{table} lacks the columns {', '.join(missing)}; it has {found}")
    return rows


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    authority, office, table = sys.argv[1:]
    with open(office, encoding="utf-8") as file:
        records = json.load(file)
    rows = read_table(table)
    records += [cooperation(row, f"{table}, {rows.line_num}") for row in rows]
    bundle = {
        "format": "udsyn-bundle",
        "version": 1,
        "authority": authority,
        "reason": f"Entered from {table}",
        "records": records,
    }
    json.dump(bundle, sys.stdout, ensure_ascii=False, indent=2)
    print()


main()
