"""Makes times.csv: when a message of a local day and time goes out, worked out apart from the product's code.

Only the standard library, in the slow and literal way. A time that clocks are put forward past goes out at the next minute
that there is; one that they show twice, at the first. The zones' rules come from the tzdata package, because those of a
system may be years old (British Columbia gave up changing its clocks in 2026).

    pip install tzdata==2026.4 && PYTHONTZPATH= python3 tests/support/reminder-times/make.py
"""

import csv
import random
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

ZONES = """Africa/Cairo Africa/Casablanca America/Havana America/New_York America/Santiago America/Vancouver Antarctica/Troll
Asia/Beirut Asia/Kathmandu Asia/Tehran Australia/Lord_Howe Europe/Berlin Europe/London Pacific/Apia Pacific/Chatham
Pacific/Kiritimati""".split()
FIRST, LAST = date(2026, 1, 1), date(2028, 12, 31)
MINUTE = timedelta(minutes=1)
ROWS = 500


def shows(day, minutes, zone):
    """The instants, in order, at which clocks in `zone` show this many minutes after midnight on `day`."""
    wanted = datetime(day.year, day.month, day.day) + timedelta(minutes=minutes)
    found = set()
    for fold in (0, 1):
        at = wanted.replace(tzinfo=zone, fold=fold).astimezone(timezone.utc)
        if at.astimezone(zone).replace(tzinfo=None) == wanted:
            found.add(at)
    return sorted(found)


def goes_out(day, minutes, zone):
    while True:
        found = shows(day, minutes, zone)
        if found:
            return found[0]
        minutes += 1


def changes(zone):
    """The local days on which clocks change, each with the minutes after midnight around the change."""
    day = FIRST
    while day <= LAST:
        noon = [datetime(d.year, d.month, d.day, 12, tzinfo=zone).utcoffset() for d in (day, day + timedelta(days=1))]
        if noon[0] != noon[1]:
            at = datetime(day.year, day.month, day.day, 12, tzinfo=zone).astimezone(timezone.utc)
            while (at + MINUTE).astimezone(zone).utcoffset() == noon[0]:
                at += MINUTE
            for local in (at.astimezone(zone), (at + MINUTE).astimezone(zone)):
                yield local.date(), local.hour * 60 + local.minute
        day += timedelta(days=1)


def main():
    chance = random.Random(7)
    asked = set()
    for name in ZONES:
        zone = ZoneInfo(name)
        for day, minutes in changes(zone):
            for near in (-30, -1, 0, 1, 29, 30, 59):
                if 0 <= minutes + near < 24 * 60:
                    asked.add((name, day, minutes + near))
            for fixed in (0, 8 * 60 + 30, 15 * 60 + 30):
                asked.add((name, day, fixed))
        for _ in range(6):
            day = FIRST + timedelta(days=chance.randrange((LAST - FIRST).days))
            asked.add((name, day, chance.randrange(24 * 60)))
    rows = sorted(asked)
    chosen = sorted(chance.sample(rows, ROWS)) if len(rows) > ROWS else rows
    with open(Path(__file__).parent / "times.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["zone", "day", "time", "goesOutAt"])
        for name, day, minutes in chosen:
            at = goes_out(day, minutes, ZoneInfo(name))
            writer.writerow([name, day, f"{minutes // 60:02}:{minutes % 60:02}", at.strftime("%Y-%m-%dT%H:%M:%S.000Z")])
    print(len(rows), "known,", len(chosen), "written")


main()
