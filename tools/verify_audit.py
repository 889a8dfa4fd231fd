#!/usr/bin/env python3
"""Checks an audit trail that `komshi audit export` wrote. Shares no code with Komshi and needs Python alone.

    python3 verify_audit.py trail.jsonl [--key KEY] [--checkpoint FILE ...]

Says `whole` and ends with 0, or names what is wrong, one a line, and ends with 1.

A row's hash is SHA-256 over its parts, each preceded by its length as 8 bytes: previous hash, organisation, sequence, time, user, action,
object, programme, reason, operation, payload hash (nothing is the empty text). A payload's hash is the same over salt and payload.
A checkpoint is a signed note (C2SP signed-note) with a line `head ORGANISATION SEQUENCE HASH` for each chain.
Without --key the key in the file is believed: take it from elsewhere where the file itself is in doubt.
"""

import argparse
import base64
import hashlib
import json
import sys


def digest(parts):
    out = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8")
        out.update(len(data).to_bytes(8, "big"))
        out.update(data)
    return out.hexdigest()


# Ed25519, RFC 8032, section 5.1: slow and plain, to check a handful of signatures.
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
I = pow(2, (P - 1) // 4, P)


def recover_x(y, sign):
    if y >= P:
        return None
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if x2 == 0:
        return None if sign else 0
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P:
        x = x * I % P
    if (x * x - x2) % P:
        return None
    return P - x if (x & 1) != sign else x


def point(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    x = recover_x(y, sign)
    return None if x is None else (x, y, 1, x * y % P)


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE_X = recover_x(BASE_Y, 0)
BASE = (BASE_X, BASE_Y, 1, BASE_X * BASE_Y % P)


def add(a, b):
    e = (a[1] - a[0]) * (b[1] - b[0]) % P
    f = (a[1] + a[0]) * (b[1] + b[0]) % P
    g = 2 * a[3] * b[3] * D % P
    h = 2 * a[2] * b[2] % P
    m, n, o, q = f - e, h - g, h + g, f + e
    return (m * n % P, o * q % P, n * o % P, m * q % P)


def times(number, a):
    out = (0, 1, 1, 0)
    while number:
        if number & 1:
            out = add(out, a)
        a = add(a, a)
        number >>= 1
    return out


def signed(public, message, signature):
    if len(public) != 32 or len(signature) != 64:
        return False
    a, r = point(public), point(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    left, right = times(s, BASE), add(r, times(k, a))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0


def read_note(note, key):
    """The heads that a checkpoint names, or a sentence."""
    try:
        name, number, public = key.strip().split("+", 2)
        public = base64.b64decode(public)
        body, signatures = note.replace("\r\n", "\n").lstrip().split("\n\n", 1)
        body += "\n"
        start = "— " + name + " "
        line = next(line for line in signatures.splitlines() if line.startswith(start))
        signature = base64.b64decode(line[len(start):])
        expected = hashlib.sha256(name.encode() + b"\n" + public).digest()[:4]
    except (ValueError, StopIteration):
        return None, "it is no checkpoint signed with this key"
    if public[:1] != b"\x01" or expected.hex() != number or signature[:4] != expected:
        return None, "it is signed with another key"
    if not signed(public[1:], body.encode("utf-8"), signature[4:]):
        return None, "its signature does not fit"
    lines = body.splitlines()
    heads = [line for line in lines[4:] if line.startswith("head ")]
    total = hashlib.sha256("".join(line + "\n" for line in heads).encode()).digest()
    if lines[0] != name or base64.b64decode(lines[2]) != total:
        return None, "it contradicts itself"
    return [(words[1], int(words[2]), words[3]) for words in (line.split(" ") for line in heads)], None


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("file")
    arguments.add_argument("--key", help="the key of the installation, as it was told to you")
    arguments.add_argument("--checkpoint", action="append", default=[], help="a checkpoint that was kept elsewhere")
    wish = arguments.parse_args()
    breaches, hashes, notes, count = [], {}, [], 0
    previous = ("", 0, "")
    with open(wish.file, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                row = json.loads(line)
            except ValueError:
                breaches.append(f"line {number} is no JSON")
                continue
            if number == 1:
                if row.get("format") != "komshi-audit-1":
                    breaches.append("this is no audit trail of a form that is known here")
                continue
            if "checkpoint" in row:
                notes.append(("the checkpoint in the file", row["checkpoint"], wish.key or row.get("key", "")))
                continue
            count += 1
            organisation, sequence = row["organisation"], row["sequence"]
            if organisation != previous[0]:
                previous = (organisation, 0, "")
            parts = [row["previous_hash"], organisation, str(sequence), row["at"], row["user"], row["action"], row["object"]]
            parts += [row["programme"], row["reason"], row["operation"], row["payload_hash"]]
            place = f"organisation {organisation}: row {sequence}"
            if sequence != previous[1] + 1 or row["previous_hash"] != previous[2]:
                breaches.append(f"{place} does not follow row {previous[1]}: the first missing or changed row is row {previous[1] + 1}")
            if digest([part or "" for part in parts]) != row["hash"]:
                breaches.append(f"{place} was changed")
            if "payload" in row and digest([row["salt"], row["payload"]]) != row["payload_hash"]:
                breaches.append(f"{place}: its payload was changed")
            previous = (organisation, sequence, row["hash"])
            hashes[(organisation, sequence)] = row["hash"]
    for file in wish.checkpoint:
        with open(file, encoding="utf-8") as text:
            notes.append((file, text.read(), wish.key or (notes[0][2] if notes else "")))
    organisations = {organisation for organisation, _ in hashes}
    for name, note, key in notes:
        heads, wrong = read_note(note, key)
        if wrong:
            breaches.append(f"{name}: {wrong}")
            continue
        for organisation, sequence, value in heads:
            # A file of one organisation says nothing of the others.
            if organisation in organisations and hashes.get((organisation, sequence)) != value:
                breaches.append(f"{name}: row {sequence} of organisation {organisation} is missing or another one")
    for breach in breaches:
        print("BREACH ", breach)
    if not breaches:
        print(f"whole: {count} rows, {len(notes)} checkpoints")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
