#!/usr/bin/env python3
"""agree.py SHARED CLASSPATH [GOLDENS]

Does the plugin's differ find what the reference differ finds?  SHARED holds the tables of the contract and the reference
(contract/, tools/); CLASSPATH is that of the plugin's tests.  Compares every pair of versions of a service that the tables
hold, and our contract with seeded mutations of itself.  Prints one line; exit status 1 and the differences if they disagree.

With GOLDENS, writes instead what the reference finds to that folder: counts for each mutation (mutations.tsv), every
difference for the small pairs that lie there (expected.tsv). The tests hold the differ to both.
"""
import itertools
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter

FAMILIES = [
    ["APIService", "APIService-SDK2013", "DSAPIService", "DSAPIService-SDK2010"],
    ["AccountManagementService"],
    ["Credential"],
]
SERVICES = {
    "APIService": "api/APIService.wsdl",
    "AccountManagementService": "account-management/AccountManagementService.wsdl",
    "Credential": "credential/Credential.wsdl",
}
JAVA = "io.github.countersign.codegen.diff."
PAIRS = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "resources", "pairs"))


def plain(text):
    """One spelling for what the two write differently: quotes, brackets, the case of true and false."""
    return re.sub(r"\s+", " ", re.sub(r"[\[\](){}'\",]", " ", text)).strip().lower()


def java(classpath, main, *arguments):
    subprocess.run(["java", "-cp", classpath, JAVA + main, *arguments], check=True)


def rebuilt(model, tables, work):
    paths = {}
    for service in sorted({row["service"] for row in model.read_rows(os.path.join(tables, "services.tsv"))}):
        paths[service] = os.path.join(work, service + ".wsdl")
        with open(paths[service], "w", encoding="utf-8") as out:
            out.write(model.emit(model.from_tables(tables, service)) + "\n")
    return paths


def read(lines):
    found = {}
    for line in lines:
        cells = line.rstrip("\n").split("\t")
        if cells[0] == "=":
            current = found.setdefault(tuple(cells[1:]), [Counter(), None])
        elif cells[0] == "#":
            current[1] = [int(cell) for cell in cells[1:]]
        else:
            current[0][(cells[0], cells[1], plain(cells[2]), plain(cells[3]))] += 1
    return found


def reference(differ, model, loaded, old, new):
    for path in (old, new):
        if path not in loaded:
            loaded[path] = model.load(path)
    diff = differ.compare(loaded[old], loaded[new])
    found = Counter((d["severity"], d["code"], plain(d["where"]), plain(d["message"])) for d in diff.out)
    return found, [diff.docdiff, diff.ops, len(diff.types)]


def small_pairs(folder):
    for name in sorted(os.listdir(folder)):
        files = os.listdir(os.path.join(folder, name)) if os.path.isdir(os.path.join(folder, name)) else []
        for old in sorted(f for f in files if f.startswith("old.")):
            yield os.path.join(folder, name, old), os.path.join(folder, name, old.replace("old.", "new."))


def write_goldens(differ, model, loaded, mutated, folder):
    with open(os.path.join(folder, "mutations.tsv"), "w", encoding="utf-8", newline="\n") as out:
        out.write("# mutation\tbreaking\tname\twidening\tdoc\tdocumentation\n")
        for name, pair in mutated.items():
            found, totals = reference(differ, model, loaded, *pair)
            counts = Counter()
            for key, number in found.items():
                counts[key[0]] += number
            cells = [counts[s] for s in ("BREAKING", "NAME", "WIDENING", "DOC")] + totals[:1]
            out.write("\t".join([name] + [str(cell) for cell in cells]) + "\n")
    for old, new in small_pairs(folder):
        diff = differ.compare(model.load(old), model.load(new))
        with open(os.path.join(os.path.dirname(old), "expected.tsv"), "w", encoding="utf-8", newline="\n") as out:
            rows = sorted("\t".join((d["severity"], d["code"], d["where"])) for d in diff.out)
            out.write("".join(row + "\n" for row in rows))
    print("%d mutations and %d pairs written" % (len(mutated), len(list(small_pairs(folder)))))
    return 0



def main(shared, classpath, goldens=None):
    sys.path.insert(0, os.path.join(shared, "tools"))
    sys.dont_write_bytecode = True
    import contract_diff as differ
    import contract_model as model

    with tempfile.TemporaryDirectory() as work:
        versions = rebuilt(model, os.path.join(shared, "contract"), work)
        pairs = []
        if not goldens:
            for family in FAMILIES:
                pairs += [(versions[a], versions[b]) for a, b in itertools.product(family, family)]
        mutants = os.path.join(work, "mutants")
        java(classpath, "Mutants", mutants)
        ours = {service: os.path.join(mutants, "ours", path) for service, path in SERVICES.items()}
        if not goldens:
            pairs += [(versions[service], path) for service, path in ours.items()]
            for old, new in small_pairs(PAIRS):
                pairs += [(old, new), (new, old)]
        with open(os.path.join(mutants, "index.tsv"), encoding="utf-8") as index:
            rows = [line.rstrip("\n").split("\t") for line in index]
        mutated = {}
        for name, service in rows:
            mutated[name] = (ours[service], os.path.join(mutants, name, SERVICES[service]))
            pairs.append(mutated[name])

        loaded = {}
        if goldens:
            return write_goldens(differ, model, loaded, mutated, goldens)

        listing, result = os.path.join(work, "pairs.tsv"), os.path.join(work, "found.tsv")
        with open(listing, "w", encoding="utf-8") as out:
            out.writelines("\t".join(pair) + "\n" for pair in pairs)
        java(classpath, "DiffLines", listing, result)
        with open(result, encoding="utf-8") as lines:
            found = read(lines)

        agreed, differences = 0, 0
        for pair in pairs:
            expected, totals = reference(differ, model, loaded, *pair)
            actual, actual_totals = found[pair]
            differences += sum(expected.values())
            if expected == actual and totals == actual_totals:
                agreed += 1
                continue
            print("%s -> %s: totals %s, expected %s" % (*(os.path.relpath(p, work) for p in pair), actual_totals, totals))
            for key in (expected - actual).elements():
                print("  only the reference:", *key)
            for key in (actual - expected).elements():
                print("  only the plugin:   ", *key)
        print("contract diff: %d of %d pairs agree (%d of them mutations), %d differences compared"
              % (agreed, len(pairs), len(mutated), differences))
        return 0 if agreed == len(pairs) else 1


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
