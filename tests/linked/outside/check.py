"""Reads with rdflib and checks with pyshacl what tests/linked/outside/write.ts wrote. Prints what is wrong; exit code 1."""

import csv
import json
import pathlib
import sys

import frictionless
import pyshacl
import rdflib
from rdflib.namespace import DCAT, DCTERMS, FOAF, OWL, QB, RDF, RDFS, SKOS, VOID, XSD

folder, standards = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
problems = []

PARSERS = {"ttl": "turtle", "jsonld": "json-ld", "nt": "nt", "xml": "xml", "trig": "trig", "nq": "nquads"}


def graph(path, format):
    """All statements of a file, whichever graphs they stand in."""
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(path, format=format)
    return {(s, p, o) for s, p, o, _ in dataset.quads()}


# Every way in which a thing is described says the same.
things = sorted(folder.glob("things/*.nt"))
for path in things:
    expected = graph(path, "nt")
    for suffix, parser in PARSERS.items():
        if graph(path.with_suffix("." + suffix), parser) != expected:
            problems.append(f"{path.stem}.{suffix} says something else than {path.name}")
    rows = list(csv.reader(path.with_suffix(".csv").open(encoding="utf-8-sig", newline="")))
    if len({tuple(row[:4]) for row in rows[1:]}) != len(expected):
        problems.append(f"{path.stem}.csv has another number of statements than {path.name}")
print(f"{len(things)} things say the same in {len(PARSERS) + 1} formats, by rdflib")

# Terms of vocabularies that rdflib knows whole.
known = {str(namespace): namespace for namespace in (DCAT, DCTERMS, FOAF, OWL, QB, RDF, RDFS, SKOS, VOID, XSD)}
seed = rdflib.Graph().parse(folder / "seed.nt", format="nt")
used = {p for p in seed.predicates()} | set(seed.objects(None, RDF.type))
for term in used:
    for base, namespace in known.items():
        if str(term).startswith(base) and term not in namespace:
            problems.append(f"{term} is not defined")


def violations(data, shapes):
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, advanced=False, inference="none", meta_shacl=False)
    return [str(r) for r in report.objects(None, rdflib.SH.resultMessage)]


ours = rdflib.Graph().parse(folder / "shapes.ttl")
official = standards / "cpov-2.1.2" / "shapes.ttl"
shapes = {"ours": ours}
if official.exists():
    shapes["cpov"] = rdflib.Graph().parse(official)
else:
    print("left out: the official shapes are not there")
for name, shape in shapes.items():
    found = violations(seed, shape)
    print(f"seed, {len(seed)} statements: {len(found)} violations of {name} by pyshacl")
    problems += [f"seed, {name}: {message}" for message in found[:5]]

for path in sorted(folder.glob("faults/*.nt")):
    data = rdflib.Graph().parse(path, format="nt")
    which = "cpov" if path.stem.startswith("cpov") else "ours"
    if which not in shapes:
        continue
    found = violations(data, shapes[which])
    if (len(found) > 0) != (path.stem != "none"):
        problems.append(f"fault {path.stem}: {len(found)} violations of {which} {found[:3]}")
print(f"{len(list(folder.glob('faults/*.nt'))) - 1} planted faults looked for")

# Budgets are a data package that others can load.
# The profile of fiscal packages is a page of the web, which is not read here.
described = json.loads((folder / "fiscal" / "datapackage.json").read_text("utf-8"))
described["profile"] = "tabular-data-package"
(folder / "fiscal" / "offline.json").write_text(json.dumps(described), "utf-8")
report = frictionless.validate(str(folder / "fiscal" / "offline.json"), type="package")
print(f"fiscal data package, {report.stats['tasks']} table: {report.stats['errors']} errors by frictionless")
problems += [f"fiscal data package: {error}" for error in report.flatten(["type", "note"])[:5]]

for problem in problems:
    print(problem, file=sys.stderr)
sys.exit(1 if problems else 0)
