"""The states of every signal on every asked day, read a second time and without the product's code.

python3 states.py demo.json first.json second.json third.json > states.csv

Written from the rules alone (readiness: inputs, tiers, states, contested), by trying every pair where the product counts.
A file holds one person's rows (facts, claims, links, answers, attestations, placements), a zone, the thresholds, the
signals and the days.
"""

import json
import sys
import unicodedata
from datetime import date, datetime, timedelta
from itertools import combinations
from pathlib import Path
from zoneinfo import ZoneInfo


def instant(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00")) if text else None


def day(text):
    return date.fromisoformat(text)


def folded(text):
    parts = unicodedata.normalize("NFKD", text)
    return "".join(c for c in parts if not unicodedata.combining(c)).casefold().strip()


class Record:
    """One person's rows as they stood at the end of a day."""

    def __init__(self, data, on):
        self.data, self.on, self.limits = data, on, data["thresholds"]
        self.zone = ZoneInfo(data["zone"])
        midnight = datetime.combine(on + timedelta(days=1), datetime.min.time(), self.zone)
        self.cut = midnight.astimezone(ZoneInfo("UTC"))

    def known(self, text):
        return text is not None and instant(text) < self.cut

    def standing(self, rows):
        return [r for r in rows if self.known(r["recordedAt"]) and not self.known(r["endedAt"])]

    def facts(self):
        return {f["evidenceId"]: f for f in self.standing(self.data["facts"]) if not f["withdrawn"]}

    def last_edit(self, item):
        """When the sentence, the claims or the outcome last became other than they were."""
        edits, before = [], None
        rows = [f for f in self.data["facts"] if f["evidenceId"] == item and self.known(f["recordedAt"])]
        for row in sorted(rows, key=lambda f: instant(f["recordedAt"])):
            said = [row[name] for name in ("wording", "outcomeBefore", "outcomeAfter", "outcomeUnit")]
            if before is not None and said != before:
                edits.append(instant(row["recordedAt"]))
            before = said
        for claim in self.data["claims"]:
            if claim["evidenceId"] == item:
                edits += [instant(claim[end]) for end in ("recordedAt", "endedAt") if self.known(claim[end])]
        return max(edits, default=None)

    def answers(self, item):
        """Answers that count: given, not withdrawn, of the present wording."""
        edit = self.last_edit(item)
        return [
            a
            for a in self.data["attestations"]
            if a["evidenceId"] == item
            and self.known(a["answeredAt"])
            and not self.known(a["withdrawnAt"])
            and (edit is None or instant(a["wordingAt"]) >= edit)
        ]

    def links(self, item):
        return {link["url"] for link in self.standing(self.data["links"]) if link["evidenceId"] == item}


def is_attested(answers):
    return any(a["answer"] in ("saw", "partly") for a in answers)


def differ(record, one, other):
    contexts = [folded(f["context"]) for f in (one, other)]
    shared = record.links(one["evidenceId"]) & record.links(other["evidenceId"])
    return all(contexts) and contexts[0] != contexts[1] and not shared


def beneath(record, supporting, counting):
    limits = record.limits
    if not supporting:
        return "none"
    if not counting:
        return "claimed"
    days = [day(f["happenedOn"]) for f in counting]
    repeated = (
        len(counting) >= limits["consistentItems"]
        and any(differ(record, *pair) for pair in combinations(counting, 2))
        and (max(days) - min(days)).days >= limits["consistentSpanDays"]
    )
    if not repeated:
        return "occasional"
    if (record.on - max(days)).days > limits["freshDays"]:
        return "lapsed"
    witnesses = [a for f in counting for a in record.answers(f["evidenceId"]) if a["answer"] != "no"]
    recognised = any(
        a["witnessId"] != b["witnessId"]
        and a["relation"] != b["relation"]
        and not (a["proposedByLeader"] and b["proposedByLeader"])
        for a, b in combinations(witnesses, 2)
    )
    return "recognised" if recognised else "consistent"


def contested(record, signal, facts, against, counting):
    answered = {a["evidenceId"] for a in record.standing(record.data["answers"]) if a["answerId"] in facts}
    for fact in against:
        young = (record.on - day(fact["happenedOn"])).days < record.limits["contestedDays"]
        if young and fact["evidenceId"] not in answered:
            return True
    if any(a["answer"] == "no" for f in counting for a in record.answers(f["evidenceId"])):
        return True
    return any(
        p["rowId"] == signal["rowId"] and p["level"] < signal["level"]
        for p in record.data["placements"]
        if signal["level"] and record.known(p["revealedAt"]) and not record.known(p["discussedAt"])
    )


def main(paths):
    print("record,day,signal,state,contested")
    for path in paths:
        data = json.loads(Path(path).read_text())
        for on in data["days"]:
            record = Record(data, day(on))
            facts = record.facts()
            claims = [c for c in record.standing(data["claims"]) if c["evidenceId"] in facts]
            for signal in data["signals"]:
                sides = {"supports": [], "against": []}
                for claim in claims:
                    if claim["signalId"] == signal["id"]:
                        sides[claim["direction"]].append(facts[claim["evidenceId"]])
                counting = [f for f in sides["supports"] if is_attested(record.answers(f["evidenceId"]))]
                state = beneath(record, sides["supports"], counting)
                over = state != "none" and contested(record, signal, facts, sides["against"], counting)
                print(f"{Path(path).stem},{on},{signal['id']},{state},{int(over)}")


main(sys.argv[1:])
