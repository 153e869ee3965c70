-- Generated from src/domain/model.ts by `npm run schema`. Do not edit.
PRAGMA application_id = 1735358055;
PRAGMA user_version = 5;
CREATE TABLE "meta" ("name" TEXT PRIMARY KEY, "value" INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE "ledger" ("archive" TEXT PRIMARY KEY, "documents" INTEGER NOT NULL, "hash" TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE "kind" ("code" INTEGER PRIMARY KEY, "name" TEXT NOT NULL UNIQUE);
CREATE TABLE "Document" (
  "ref" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "sha256" TEXT NOT NULL,
  "title" TEXT,
  "documentKind" TEXT NOT NULL,
  "fiscalYear" INTEGER,
  "publisher" TEXT,
  "source" TEXT,
  "mediaType" TEXT,
  "encoding" TEXT,
  "length" INTEGER,
  "readBy" TEXT,
  "readVersion" TEXT,
  "readAt" TEXT,
  "titleFolded" TEXT,
  "publisherFolded" TEXT
);
CREATE INDEX "Document.list" ON "Document" ("fiscalYear" DESC, "source" IS NULL, "source", "id");
CREATE INDEX "Document.sha256" ON "Document" ("sha256");
CREATE INDEX "Document.documentKind" ON "Document" ("documentKind");
CREATE INDEX "Document.readVersion" ON "Document" ("readVersion");
CREATE INDEX "Document.titleFolded" ON "Document" (coalesce("titleFolded", "title"));
CREATE INDEX "Document.publisherFolded" ON "Document" (coalesce("publisherFolded", "publisher"));
CREATE TABLE "Agency" (
  "ref" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "name" TEXT NOT NULL,
  "aliases" TEXT NOT NULL DEFAULT '[]',
  "givenNames" TEXT,
  "creditCode" TEXT,
  "agencyKind" TEXT,
  "nameFolded" TEXT
);
CREATE INDEX "Agency.list" ON "Agency" ("name", "id");
CREATE INDEX "Agency.creditCode" ON "Agency" ("creditCode");
CREATE INDEX "Agency.agencyKind" ON "Agency" ("agencyKind");
CREATE INDEX "Agency.nameFolded" ON "Agency" (coalesce("nameFolded", "name"));
CREATE TABLE "Section" (
  "ref" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "name" TEXT NOT NULL,
  "aliases" TEXT NOT NULL DEFAULT '[]',
  "sectionKind" TEXT NOT NULL,
  "position" INTEGER,
  "nameFolded" TEXT
);
CREATE INDEX "Section.list" ON "Section" ("name", "id");
CREATE INDEX "Section.sectionKind" ON "Section" ("sectionKind");
CREATE INDEX "Section.position" ON "Section" ("position");
CREATE INDEX "Section.nameFolded" ON "Section" (coalesce("nameFolded", "name"));
CREATE TABLE "Responsibility" (
  "ref" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "label" TEXT,
  "text" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "labelFolded" TEXT
);
CREATE INDEX "Responsibility.position" ON "Responsibility" ("position");
CREATE TABLE "StaffingQuota" (
  "ref" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "staffingType" TEXT,
  "measure" TEXT NOT NULL,
  "count" INTEGER NOT NULL,
  "staffingTypeFolded" TEXT
);
CREATE INDEX "StaffingQuota.list" ON "StaffingQuota" ("measure", "staffingType" IS NULL, "staffingType", "id");
CREATE INDEX "StaffingQuota.staffingTypeFolded" ON "StaffingQuota" (coalesce("staffingTypeFolded", "staffingType"));
CREATE TABLE "LeaderPost" (
  "ref" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "title" TEXT NOT NULL,
  "rank" TEXT NOT NULL,
  "count" INTEGER NOT NULL,
  "titleFolded" TEXT
);
CREATE INDEX "LeaderPost.list" ON "LeaderPost" ("rank" DESC, "title", "id");
CREATE INDEX "LeaderPost.titleFolded" ON "LeaderPost" (coalesce("titleFolded", "title"));
CREATE TABLE "BudgetLine" (
  "ref" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "label" TEXT NOT NULL,
  "path" TEXT,
  "printed" TEXT,
  "unit" TEXT,
  "fiscalYear" INTEGER,
  "stage" TEXT NOT NULL,
  "asOf" TEXT,
  "scope" TEXT NOT NULL,
  "changeBase" TEXT,
  "changeDirection" TEXT,
  "changeAmount" TEXT,
  "changePercent" TEXT,
  "position" INTEGER,
  "fen" INTEGER,
  "changeFen" INTEGER,
  "labelFolded" TEXT
);
CREATE INDEX "BudgetLine.list" ON "BudgetLine" ("fiscalYear" DESC, "position" IS NULL, "position", "id");
CREATE INDEX "BudgetLine.stage" ON "BudgetLine" ("stage");
CREATE INDEX "BudgetLine.position" ON "BudgetLine" ("position");
CREATE INDEX "BudgetLine.fen" ON "BudgetLine" ("fen");
CREATE INDEX "BudgetLine.labelFolded" ON "BudgetLine" (coalesce("labelFolded", "label"));
CREATE TABLE "FiscalMeasure" (
  "ref" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "label" TEXT NOT NULL,
  "path" TEXT,
  "printed" TEXT,
  "unit" TEXT,
  "fiscalYear" INTEGER,
  "stage" TEXT NOT NULL,
  "asOf" TEXT,
  "scope" TEXT NOT NULL,
  "changeBase" TEXT,
  "changeDirection" TEXT,
  "changeAmount" TEXT,
  "changePercent" TEXT,
  "position" INTEGER,
  "value" REAL,
  "labelFolded" TEXT
);
CREATE INDEX "FiscalMeasure.list" ON "FiscalMeasure" ("fiscalYear" DESC, "position" IS NULL, "position", "id");
CREATE INDEX "FiscalMeasure.stage" ON "FiscalMeasure" ("stage");
CREATE INDEX "FiscalMeasure.position" ON "FiscalMeasure" ("position");
CREATE INDEX "FiscalMeasure.labelFolded" ON "FiscalMeasure" (coalesce("labelFolded", "label"));
CREATE TABLE "Topic" (
  "ref" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "name" TEXT NOT NULL,
  "aliases" TEXT NOT NULL DEFAULT '[]',
  "givenNames" TEXT,
  "topicKind" TEXT NOT NULL,
  "nameFolded" TEXT
);
CREATE INDEX "Topic.list" ON "Topic" ("name", "id");
CREATE INDEX "Topic.topicKind" ON "Topic" ("topicKind");
CREATE INDEX "Topic.nameFolded" ON "Topic" (coalesce("nameFolded", "name"));
CREATE TABLE "Division" (
  "ref" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "level" TEXT NOT NULL,
  "nameFolded" TEXT
);
CREATE INDEX "Division.list" ON "Division" ("code", "id");
CREATE INDEX "Division.name" ON "Division" ("name");
CREATE INDEX "Division.nameFolded" ON "Division" (coalesce("nameFolded", "name"));
CREATE TABLE "FunctionClass" (
  "ref" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "nameFolded" TEXT
);
CREATE INDEX "FunctionClass.list" ON "FunctionClass" ("code", "id");
CREATE INDEX "FunctionClass.name" ON "FunctionClass" ("name");
CREATE INDEX "FunctionClass.nameFolded" ON "FunctionClass" (coalesce("nameFolded", "name"));
CREATE TABLE "EconomicClass" (
  "ref" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "scheme" TEXT NOT NULL,
  "nameFolded" TEXT
);
CREATE INDEX "EconomicClass.list" ON "EconomicClass" ("code", "id");
CREATE INDEX "EconomicClass.name" ON "EconomicClass" ("name");
CREATE INDEX "EconomicClass.nameFolded" ON "EconomicClass" (coalesce("nameFolded", "name"));
CREATE TABLE "Finding" (
  "ref" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "rule" TEXT NOT NULL,
  "severity" TEXT NOT NULL,
  "message" TEXT NOT NULL,
  "stated" TEXT,
  "computed" TEXT,
  "difference" TEXT,
  "document" TEXT NOT NULL,
  "position" INTEGER
);
CREATE INDEX "Finding.list" ON "Finding" ("document", "position" IS NULL, "position", "id");
CREATE INDEX "Finding.rule" ON "Finding" ("rule");
CREATE INDEX "Finding.severity" ON "Finding" ("severity");
CREATE INDEX "Finding.position" ON "Finding" ("position");
CREATE TABLE "Passage" (
  "ref" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "text" TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "position" INTEGER NOT NULL
);
CREATE INDEX "Passage.position" ON "Passage" ("position");
CREATE TABLE "ChangeEvent" (
  "ref" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "changeKind" TEXT NOT NULL,
  "date" TEXT,
  "year" INTEGER,
  "beforeNames" TEXT NOT NULL DEFAULT '[]',
  "afterNames" TEXT NOT NULL DEFAULT '[]',
  "subject" TEXT,
  "text" TEXT NOT NULL,
  "position" INTEGER,
  "subjectFolded" TEXT,
  "textFolded" TEXT
);
CREATE INDEX "ChangeEvent.list" ON "ChangeEvent" ("year" DESC, "position" IS NULL, "position", "id");
CREATE INDEX "ChangeEvent.changeKind" ON "ChangeEvent" ("changeKind");
CREATE INDEX "ChangeEvent.position" ON "ChangeEvent" ("position");
CREATE TABLE "Scenario" (
  "ref" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "name" TEXT NOT NULL,
  "definition" TEXT NOT NULL,
  "nameFolded" TEXT
);
CREATE INDEX "Scenario.name" ON "Scenario" ("name");
CREATE INDEX "Scenario.nameFolded" ON "Scenario" (coalesce("nameFolded", "name"));
CREATE TABLE "Decision" (
  "ref" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "subject" TEXT NOT NULL,
  "verdict" TEXT NOT NULL,
  "by" TEXT NOT NULL,
  "at" TEXT NOT NULL,
  "note" TEXT,
  "decidedKind" TEXT,
  "agencyName" TEXT,
  "earlierName" TEXT,
  "laterName" TEXT,
  "earlier" TEXT,
  "later" TEXT,
  "replaces" TEXT,
  "noteFolded" TEXT,
  "agencyNameFolded" TEXT,
  "earlierNameFolded" TEXT,
  "laterNameFolded" TEXT
);
CREATE INDEX "Decision.subject" ON "Decision" ("subject");
CREATE INDEX "Decision.verdict" ON "Decision" ("verdict");
CREATE INDEX "Decision.by" ON "Decision" ("by");
CREATE INDEX "Decision.at" ON "Decision" ("at");
CREATE INDEX "Decision.decidedKind" ON "Decision" ("decidedKind");
CREATE TABLE "Contribution" (
  "ref" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "content" TEXT NOT NULL
);
CREATE TABLE "Naming" (
  "ref" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "namingKind" TEXT NOT NULL,
  "givenName" TEXT NOT NULL,
  "namedKind" TEXT NOT NULL,
  "namedId" TEXT NOT NULL,
  "thingName" TEXT NOT NULL,
  "by" TEXT NOT NULL,
  "at" TEXT NOT NULL,
  "note" TEXT,
  "replaces" TEXT,
  "givenNameFolded" TEXT,
  "thingNameFolded" TEXT,
  "noteFolded" TEXT
);
CREATE INDEX "Naming.namingKind" ON "Naming" ("namingKind");
CREATE INDEX "Naming.namedKind" ON "Naming" ("namedKind");
CREATE INDEX "Naming.namedId" ON "Naming" ("namedId");
CREATE INDEX "Naming.by" ON "Naming" ("by");
CREATE INDEX "Naming.at" ON "Naming" ("at");
CREATE INDEX "Naming.givenNameFolded" ON "Naming" (coalesce("givenNameFolded", "givenName"));
CREATE TABLE "ScenarioChange" (
  "ref" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "scenario" TEXT NOT NULL,
  "sequence" INTEGER NOT NULL,
  "title" TEXT NOT NULL,
  "content" TEXT NOT NULL,
  "by" TEXT NOT NULL,
  "at" TEXT NOT NULL,
  "seal" TEXT NOT NULL
);
CREATE INDEX "ScenarioChange.scenario" ON "ScenarioChange" ("scenario");
CREATE INDEX "ScenarioChange.sequence" ON "ScenarioChange" ("sequence");
CREATE TABLE "SUBORDINATE_TO" (
  "source" INTEGER NOT NULL,
  "target" INTEGER NOT NULL,
  "basis" TEXT NOT NULL,
  "evidence" TEXT NOT NULL DEFAULT '[]',
  PRIMARY KEY ("source", "target")
) WITHOUT ROWID;
CREATE UNIQUE INDEX "SUBORDINATE_TO.target" ON "SUBORDINATE_TO" ("target", "source");
CREATE TABLE "BUDGET_UNIT_OF" (
  "source" INTEGER NOT NULL,
  "target" INTEGER NOT NULL,
  "basis" TEXT NOT NULL,
  "evidence" TEXT NOT NULL DEFAULT '[]',
  PRIMARY KEY ("source", "target")
) WITHOUT ROWID;
CREATE UNIQUE INDEX "BUDGET_UNIT_OF.target" ON "BUDGET_UNIT_OF" ("target", "source");
CREATE TABLE "SPONSORED_BY" (
  "source" INTEGER NOT NULL,
  "target" INTEGER NOT NULL,
  "basis" TEXT NOT NULL,
  "evidence" TEXT NOT NULL DEFAULT '[]',
  PRIMARY KEY ("source", "target")
) WITHOUT ROWID;
CREATE UNIQUE INDEX "SPONSORED_BY.target" ON "SPONSORED_BY" ("target", "source");
CREATE TABLE "HAS_SECTION" (
  "source" INTEGER NOT NULL,
  "target" INTEGER NOT NULL,
  PRIMARY KEY ("source", "target")
) WITHOUT ROWID;
CREATE UNIQUE INDEX "HAS_SECTION.target" ON "HAS_SECTION" ("target", "source");
CREATE TABLE "RESPONSIBLE_FOR" (
  "source" INTEGER NOT NULL,
  "target" INTEGER NOT NULL,
  PRIMARY KEY ("source", "target")
) WITHOUT ROWID;
CREATE UNIQUE INDEX "RESPONSIBLE_FOR.target" ON "RESPONSIBLE_FOR" ("target", "source");
CREATE TABLE "CONCERNS" (
  "source" INTEGER NOT NULL,
  "target" INTEGER NOT NULL,
  "mention" TEXT NOT NULL,
  "directness" REAL,
  PRIMARY KEY ("source", "target")
) WITHOUT ROWID;
CREATE UNIQUE INDEX "CONCERNS.target" ON "CONCERNS" ("target", "source");
CREATE TABLE "HAS_QUOTA" (
  "source" INTEGER NOT NULL,
  "target" INTEGER NOT NULL,
  PRIMARY KEY ("source", "target")
) WITHOUT ROWID;
CREATE UNIQUE INDEX "HAS_QUOTA.target" ON "HAS_QUOTA" ("target", "source");
CREATE TABLE "HAS_POST" (
  "source" INTEGER NOT NULL,
  "target" INTEGER NOT NULL,
  PRIMARY KEY ("source", "target")
) WITHOUT ROWID;
CREATE UNIQUE INDEX "HAS_POST.target" ON "HAS_POST" ("target", "source");
CREATE TABLE "HAS_LINE" (
  "source" INTEGER NOT NULL,
  "target" INTEGER NOT NULL,
  PRIMARY KEY ("source", "target")
) WITHOUT ROWID;
CREATE UNIQUE INDEX "HAS_LINE.target" ON "HAS_LINE" ("target", "source");
CREATE TABLE "PART_OF" (
  "source" INTEGER NOT NULL,
  "target" INTEGER NOT NULL,
  PRIMARY KEY ("source", "target")
) WITHOUT ROWID;
CREATE UNIQUE INDEX "PART_OF.target" ON "PART_OF" ("target", "source");
CREATE TABLE "IN_DIVISION" (
  "source" INTEGER NOT NULL,
  "target" INTEGER NOT NULL,
  "basis" TEXT NOT NULL,
  PRIMARY KEY ("source", "target")
) WITHOUT ROWID;
CREATE UNIQUE INDEX "IN_DIVISION.target" ON "IN_DIVISION" ("target", "source");
CREATE TABLE "CLASSIFIED_AS" (
  "source" INTEGER NOT NULL,
  "target" INTEGER NOT NULL,
  "basis" TEXT NOT NULL,
  PRIMARY KEY ("source", "target")
) WITHOUT ROWID;
CREATE UNIQUE INDEX "CLASSIFIED_AS.target" ON "CLASSIFIED_AS" ("target", "source");
CREATE TABLE "STATED_IN" (
  "source" INTEGER NOT NULL,
  "target" INTEGER NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "quote" TEXT NOT NULL,
  "page" INTEGER,
  "sheet" TEXT,
  "cell" TEXT,
  "paragraph" INTEGER,
  PRIMARY KEY ("source", "target", "start", "end")
) WITHOUT ROWID;
CREATE UNIQUE INDEX "STATED_IN.target" ON "STATED_IN" ("target", "source", "start", "end");
CREATE TABLE "PASSAGE_OF" (
  "source" INTEGER NOT NULL,
  "target" INTEGER NOT NULL,
  PRIMARY KEY ("source", "target")
) WITHOUT ROWID;
CREATE UNIQUE INDEX "PASSAGE_OF.target" ON "PASSAGE_OF" ("target", "source");
CREATE TABLE "ABOUT" (
  "source" INTEGER NOT NULL,
  "target" INTEGER NOT NULL,
  PRIMARY KEY ("source", "target")
) WITHOUT ROWID;
CREATE UNIQUE INDEX "ABOUT.target" ON "ABOUT" ("target", "source");
CREATE TABLE "DECIDED_FOR" (
  "source" INTEGER NOT NULL,
  "target" INTEGER NOT NULL,
  PRIMARY KEY ("source", "target")
) WITHOUT ROWID;
CREATE UNIQUE INDEX "DECIDED_FOR.target" ON "DECIDED_FOR" ("target", "source");
CREATE TABLE "REPLACES" (
  "source" INTEGER NOT NULL,
  "target" INTEGER NOT NULL,
  PRIMARY KEY ("source", "target")
) WITHOUT ROWID;
CREATE UNIQUE INDEX "REPLACES.target" ON "REPLACES" ("target", "source");
CREATE TABLE "GIVEN_TO" (
  "source" INTEGER NOT NULL,
  "target" INTEGER NOT NULL,
  PRIMARY KEY ("source", "target")
) WITHOUT ROWID;
CREATE UNIQUE INDEX "GIVEN_TO.target" ON "GIVEN_TO" ("target", "source");
CREATE TABLE "ORIGINAL" (
  "source" INTEGER NOT NULL,
  "target" INTEGER NOT NULL,
  PRIMARY KEY ("source", "target")
) WITHOUT ROWID;
CREATE UNIQUE INDEX "ORIGINAL.target" ON "ORIGINAL" ("target", "source");
CREATE TABLE "RESULTING" (
  "source" INTEGER NOT NULL,
  "target" INTEGER NOT NULL,
  PRIMARY KEY ("source", "target")
) WITHOUT ROWID;
CREATE UNIQUE INDEX "RESULTING.target" ON "RESULTING" ("target", "source");
CREATE TABLE "INVOLVES" (
  "source" INTEGER NOT NULL,
  "target" INTEGER NOT NULL,
  PRIMARY KEY ("source", "target")
) WITHOUT ROWID;
CREATE UNIQUE INDEX "INVOLVES.target" ON "INVOLVES" ("target", "source");
CREATE VIRTUAL TABLE "search" USING fts5(text0, text1, syllables, initials, content='', contentless_delete=1, prefix='4', tokenize='ascii');
CREATE TABLE "names" ("ref" INTEGER NOT NULL, "place" INTEGER NOT NULL, "name" TEXT NOT NULL, "written" TEXT, "pinyin" TEXT, "initials" TEXT, PRIMARY KEY ("ref", "place")) WITHOUT ROWID;
CREATE INDEX "names.written" ON "names" ("written") WHERE "written" IS NOT NULL;
CREATE INDEX "names.pinyin" ON "names" ("pinyin") WHERE "pinyin" IS NOT NULL;
CREATE INDEX "names.initials" ON "names" ("initials") WHERE "initials" IS NOT NULL;
-- ref = number * 32 + code of the kind
INSERT INTO "kind" ("code", "name") VALUES (0, 'Document'), (1, 'Agency'), (2, 'Section'), (3, 'Responsibility'), (4, 'StaffingQuota'), (5, 'LeaderPost'), (6, 'BudgetLine'), (7, 'FiscalMeasure'), (8, 'Topic'), (9, 'Division'), (10, 'FunctionClass'), (11, 'EconomicClass'), (12, 'Finding'), (13, 'Passage'), (14, 'ChangeEvent'), (15, 'Scenario'), (16, 'Decision'), (17, 'Contribution'), (18, 'Naming'), (19, 'ScenarioChange');
