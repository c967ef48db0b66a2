#!/usr/bin/env python3
"""Makes the base map of the map page from Natural Earth's countries.

    npm install world-atlas@2.0.2
    python3 lab/basemap/build.py node_modules/world-atlas/countries-50m.json app/src/main/resources/org/demarche/app/charts/land.map.gz

Natural Earth is in the public domain; world-atlas (ISC) packs it as TopoJSON. The same input gives the same bytes.

The file, gzipped: "DMAP1", then numbers as zig-zag varints. Arcs: their count, then for each its number of points and the points as steps in
hundredths of a degree, longitude first. Countries: their count, then for each its name (length in bytes, UTF-8), the spot for its name and how far
that lies from the border (hundredths of a degree), and its rings: their count, then for each the number of its arcs and these, i forwards,
-1-i backwards. Antarctica is left out.
"""
import gzip
import json
import math
import sys

SCALE = 100
LEFT_OUT = {"Antarctica"}


def points(topology):
    sx, sy = topology["transform"]["scale"]
    tx, ty = topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        out = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            spot = (round((x * sx + tx) * SCALE), round((y * sy + ty) * SCALE))
            if not out or out[-1] != spot:
                out.append(spot)
        yield out if len(out) > 1 else out * 2


def rings(geometry):
    if geometry["type"] == "Polygon":
        return geometry["arcs"]
    if geometry["type"] == "MultiPolygon":
        return [ring for polygon in geometry["arcs"] for ring in polygon]
    return []


def stitched(arcs, ring):
    out = []
    for i in ring:
        arc = arcs[i] if i >= 0 else arcs[~i][::-1]
        out.extend(arc[1:] if out else arc)
    return out


def area(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:])) / 2


def distance(spot, ring):
    best = math.inf
    inside = False
    x, y = spot
    for (ax, ay), (bx, by) in zip(ring, ring[1:]):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            inside = not inside
        dx, dy = bx - ax, by - ay
        t = 0 if dx == dy == 0 else max(0, min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)))
        best = min(best, math.hypot(ax + t * dx - x, ay + t * dy - y))
    return best if inside else -best


def middle(ring):
    """The spot of a grid of 40 by 40 that lies deepest inside."""
    xs, ys = [p[0] for p in ring], [p[1] for p in ring]
    best = (-math.inf, 0, 0)
    for i in range(1, 40):
        for j in range(1, 40):
            x = min(xs) + (max(xs) - min(xs)) * i / 40
            y = min(ys) + (max(ys) - min(ys)) * j / 40
            best = max(best, (distance((x, y), ring), x, y))
    return round(best[1]), round(best[2]), round(max(best[0], 0))


def number(out, n):
    n = (n << 1) ^ (n >> 63)
    while n > 127:
        out.append(n & 127 | 128)
        n >>= 7
    out.append(n)


def main(source, target):
    topology = json.load(open(source, encoding="utf-8"))
    arcs = list(points(topology))
    countries = [g for g in topology["objects"]["countries"]["geometries"] if g["properties"]["name"] not in LEFT_OUT]
    countries.sort(key=lambda g: g["properties"]["name"])
    used = sorted({i if i >= 0 else ~i for g in countries for ring in rings(g) for i in ring})
    place = {old: new for new, old in enumerate(used)}
    out = bytearray(b"DMAP1")
    number(out, len(used))
    for old in used:
        number(out, len(arcs[old]))
        x = y = 0
        for px, py in arcs[old]:
            number(out, px - x)
            number(out, py - y)
            x, y = px, py
    number(out, len(countries))
    for geometry in countries:
        name = geometry["properties"]["name"].encode("utf-8")
        number(out, len(name))
        out.extend(name)
        largest = max((stitched(arcs, r) for r in rings(geometry)), key=lambda r: abs(area(r)))
        for n in middle(largest):
            number(out, n)
        number(out, len(rings(geometry)))
        for ring in rings(geometry):
            number(out, len(ring))
            for i in ring:
                number(out, place[i] if i >= 0 else ~place[~i])
    with open(target, "wb") as file:
        file.write(gzip.compress(bytes(out), 9, mtime=0))
    print(len(used), "arcs,", sum(len(arcs[i]) for i in used), "points,", len(countries), "countries")


if __name__ == "__main__":
    main(*sys.argv[1:])
