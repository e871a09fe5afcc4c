"""Makes plain.csv, shifted.csv and days.csv: what the plan's dates have to be, worked out apart from the product's code.

Only the standard library, and on purpose the slow and literal way: months from the calendar, plans by counting days
one by one, the beginning of a day by trying every minute. Zone rules come from the system's time zone files.

    python3 tests/support/boundaries/make.py
"""

import csv
import json
import random
from calendar import monthrange
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

HERE = Path(__file__).parent
ZONES = ["Europe/Berlin", "America/Havana", "Asia/Kathmandu", "Africa/Cairo", "Pacific/Kiritimati", "Australia/Lord_Howe"]
OFFSETS = [3, 6, 12]
ONE_DAY = timedelta(days=1)


def months_later(day, months):
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def begins(day, zone):
    """The first minute, in UTC, at which a calendar in `zone` shows `day` (or a later day, if that one was left out)."""
    at = datetime(day.year, day.month, day.day, tzinfo=timezone.utc) - timedelta(hours=15)
    while at.astimezone(zone).date() < day:
        at += timedelta(minutes=1)
    return at.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def write(name, header, rows):
    with open(HERE / name, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def plain():
    """Starts on the 28th to the last of every month; leap years, a century's end, and each zone in turn."""
    rows = []
    for year in (1999, 2000, 2023, 2024, 2025, 2026, 2027, 2028, 2095, 2096, 2099):
        for month in range(1, 13):
            for number in range(28, monthrange(year, month)[1] + 1):
                zone = ZONES[len(rows) % len(ZONES)]
                start = date(year, month, number)
                boundaries = [months_later(start, offset) for offset in OFFSETS]
                rows.append([start, zone, *boundaries, *(begins(day, ZoneInfo(zone)) for day in boundaries)])
    return rows


def boundaries_of(start, extensions, aways):
    paused = set()
    for away in aways:
        day = date.fromisoformat(away["fromOn"])
        while away["pausesPlan"] and day <= date.fromisoformat(away["toOn"]):
            paused.add(day)
            day += ONE_DAY
    found = []
    for phase, offset in enumerate(OFFSETS, start=1):
        weeks = sum(each["weeks"] for each in extensions if each["phase"] <= phase)
        needed = (months_later(start, offset) - start).days + 7 * weeks
        day = start
        while needed > 0:
            needed -= day not in paused
            day += ONE_DAY
        found.append(day)
    return found


def shifted():
    """Plans written by hand, one per trap, and the rest drawn with a fixed seed, close to the boundaries."""
    chance = random.Random(20260420)

    def away(start, first, last, pauses=True):
        day = lambda offset: (start + offset * ONE_DAY).isoformat()
        return {"fromOn": day(first), "toOn": day(last), "pausesPlan": pauses}

    start = date(2026, 1, 31)
    first = (months_later(start, 3) - start).days
    cases = [
        ("overlapping", [], [away(start, 10, 20), away(start, 15, 30)]),
        ("adjacent", [], [away(start, 10, 20), away(start, 21, 30)]),
        ("one inside another", [], [away(start, 10, 40), away(start, 15, 20)]),
        ("the same twice", [], [away(start, 10, 20), away(start, 10, 20)]),
        ("before the start", [], [away(start, -30, -1)]),
        ("from before to after the start", [], [away(start, -30, 9)]),
        ("across a boundary", [], [away(start, first - 5, first + 5)]),
        ("begins on a boundary", [], [away(start, first, first + 9)]),
        ("ends the day before a boundary", [], [away(start, first - 10, first - 1)]),
        ("adjacent across a boundary", [], [away(start, first - 10, first - 1), away(start, first, first + 6)]),
        ("inside a pause that moved a boundary", [], [away(start, first - 1, first + 20), away(start, first + 5, first + 30)]),
        ("begins on a boundary that another moved", [], [away(start, 10, 19), away(start, first + 10, first + 15)]),
        ("extended over a pause", [{"phase": 1, "weeks": 2}], [away(start, first + 3, first + 9)]),
        ("reminders only", [], [away(start, 10, 20, False), away(start, first - 3, first + 3, False)]),
        ("pause under a silent one", [], [away(start, 10, 40, False), away(start, 12, 14)]),
        ("extended twice", [{"phase": 1, "weeks": 1}, {"phase": 1, "weeks": 2}, {"phase": 3, "weeks": 26}], []),
        ("a year away", [], [away(start, 30, 395)]),
        ("after the end", [], [away(start, 365, 400)]),
        ("the last day", [], [away(start, 364, 400)]),
    ]
    rows = [(name, start, extensions, aways) for name, extensions, aways in cases]
    while len(rows) < 120:
        begin = date(chance.randint(2020, 2030), chance.randint(1, 12), 1)
        begin = begin.replace(day=chance.randint(1, monthrange(begin.year, begin.month)[1]))
        extensions = [
            {"phase": chance.randint(1, 3), "weeks": chance.randint(1, 26)} for _ in range(chance.choice([0, 0, 1, 2]))
        ]
        aways = []
        for _ in range(chance.randint(1, 5)):
            near = chance.choice([0, *((day - begin).days for day in boundaries_of(begin, extensions, aways))])
            opens = near + chance.randint(-25, 5)
            aways.append(away(begin, opens, opens + chance.choice([0, 3, 13, 40]), chance.random() < 0.8))
        rows.append(("drawn", begin, extensions, aways))
    return [
        [name, begin, json.dumps(extensions), json.dumps(aways), *boundaries_of(begin, extensions, aways)]
        for name, begin, extensions, aways in rows
    ]


def days():
    """The days around each change of the clocks, where midnight is skipped, comes twice, or a whole day is left out."""
    spans = {
        "America/Havana": (2012, 2027),
        "Africa/Cairo": (2023, 2027),
        "Asia/Beirut": (2012, 2027),
        "Australia/Lord_Howe": (2020, 2027),
        "America/New_York": (2020, 2027),
        "Atlantic/Azores": (2018, 2027),
        "America/Santiago": (2019, 2025),
        "America/St_Johns": (2005, 2013),
        "Pacific/Apia": (2010, 2014),
        "Pacific/Kiritimati": (1994, 1996),
        "Europe/Berlin": (2020, 2027),
    }
    rows = []
    for name, (since, until) in spans.items():
        zone = ZoneInfo(name)
        noon = lambda day: datetime(day.year, day.month, day.day, 12, tzinfo=zone).utcoffset()
        day = date(since, 1, 1)
        while day < date(until, 1, 1):
            if noon(day) != noon(day + ONE_DAY):
                rows += [[near, name, begins(near, zone)] for near in (day, day + ONE_DAY, day + 2 * ONE_DAY)]
            day += ONE_DAY
    return rows


if __name__ == "__main__":
    numbered = lambda word: [f"{word}_{number}" for number in (1, 2, 3)]
    write("plain.csv", ["start_on", "zone", *numbered("boundary"), *numbered("begins")], plain())
    write("shifted.csv", ["case", "start_on", "extensions", "aways", *numbered("boundary")], shifted())
    write("days.csv", ["day", "zone", "begins"], days())
