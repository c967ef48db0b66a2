-- The tables of a ledger. Numbers (no) follow arrival and tie rows together; keys and ids do not depend on it.
CREATE TABLE reports (no INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, id TEXT NOT NULL, title TEXT NOT NULL, published TEXT,
  source TEXT NOT NULL, url TEXT NOT NULL, text TEXT NOT NULL, record BLOB NOT NULL, engine TEXT NOT NULL, signature BLOB NOT NULL,
  copies TEXT NOT NULL);
CREATE INDEX reports_published ON reports (published, id, key);
CREATE INDEX reports_copies ON reports (copies);
CREATE INDEX reports_id ON reports (id);
CREATE TABLE bands (band TEXT NOT NULL, report INTEGER NOT NULL, PRIMARY KEY (band, report)) WITHOUT ROWID;
CREATE TABLE parties (no INTEGER PRIMARY KEY, report INTEGER NOT NULL, id TEXT NOT NULL, mention TEXT NOT NULL, block TEXT NOT NULL,
  name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT NOT NULL, weak INTEGER NOT NULL, sector TEXT NOT NULL, of TEXT, role TEXT NOT NULL, unnamed INTEGER NOT NULL,
  mentions INTEGER NOT NULL, aliases TEXT NOT NULL, because TEXT NOT NULL, cluster TEXT NOT NULL DEFAULT '', why TEXT NOT NULL DEFAULT '', party TEXT NOT NULL DEFAULT '');
CREATE INDEX parties_name ON parties (name COLLATE NOCASE);
CREATE UNIQUE INDEX parties_report ON parties (report, id);
CREATE INDEX parties_mention ON parties (mention);
CREATE INDEX parties_block ON parties (block);
CREATE INDEX parties_cluster ON parties (cluster);
CREATE INDEX parties_party ON parties (party);
CREATE TABLE statements (no INTEGER PRIMARY KEY, report INTEGER NOT NULL, id TEXT NOT NULL, mention TEXT NOT NULL, source TEXT NOT NULL, via TEXT,
  mode TEXT NOT NULL, words TEXT NOT NULL, first TEXT, last TEXT, basis TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, because TEXT NOT NULL);
CREATE INDEX statements_report ON statements (report, source);
CREATE INDEX statements_first ON statements (first, mention);
CREATE TABLE events (no INTEGER PRIMARY KEY, report INTEGER NOT NULL, id TEXT NOT NULL, mention TEXT NOT NULL, block TEXT NOT NULL, type TEXT NOT NULL,
  mode TEXT NOT NULL, context TEXT NOT NULL, cameo TEXT NOT NULL, quad INTEGER NOT NULL, score REAL NOT NULL, first TEXT, last TEXT, datewords TEXT NOT NULL,
  basis TEXT NOT NULL, placewords TEXT NOT NULL, place TEXT NOT NULL, country TEXT NOT NULL, geonames INTEGER, lat REAL, lon REAL, precision TEXT NOT NULL, status TEXT NOT NULL,
  reportedby TEXT, roles TEXT NOT NULL, wording TEXT NOT NULL, tolls TEXT NOT NULL, words TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, because TEXT NOT NULL,
  cluster TEXT NOT NULL DEFAULT '', why TEXT NOT NULL DEFAULT '', event TEXT NOT NULL DEFAULT '');
CREATE INDEX events_report ON events (report, id);
CREATE INDEX events_block ON events (block);
CREATE INDEX events_window ON events (type, first, last);
CREATE INDEX events_mention ON events (mention);
CREATE INDEX events_event ON events (event);
CREATE TABLE roles (event INTEGER NOT NULL, side TEXT NOT NULL, report INTEGER NOT NULL, party TEXT NOT NULL, PRIMARY KEY (event, side, party)) WITHOUT ROWID;
CREATE INDEX roles_party ON roles (report, party);
CREATE TABLE tolls (no INTEGER PRIMARY KEY, event INTEGER NOT NULL, report INTEGER NOT NULL, kind TEXT NOT NULL, low INTEGER, high INTEGER,
  words TEXT NOT NULL, who TEXT);
CREATE INDEX tolls_event ON tolls (event);
CREATE TABLE issues (no INTEGER PRIMARY KEY, report INTEGER NOT NULL, id TEXT NOT NULL, mention TEXT NOT NULL, label TEXT NOT NULL, words TEXT NOT NULL, holders TEXT NOT NULL,
  cluster TEXT NOT NULL DEFAULT '', why TEXT NOT NULL DEFAULT '', issue TEXT NOT NULL DEFAULT '');
CREATE UNIQUE INDEX issues_report ON issues (report, id);
CREATE INDEX issues_issue ON issues (issue);
CREATE INDEX issues_mention ON issues (mention);
CREATE TABLE positions (no INTEGER PRIMARY KEY, report INTEGER NOT NULL, id TEXT NOT NULL, mention TEXT NOT NULL, holder TEXT NOT NULL, stance TEXT NOT NULL,
  issue TEXT NOT NULL, words TEXT NOT NULL, statedby TEXT, condition TEXT, since TEXT, first TEXT, last TEXT, quote TEXT NOT NULL,
  start INTEGER NOT NULL, stop INTEGER NOT NULL, because TEXT NOT NULL);
CREATE INDEX positions_report ON positions (report, holder);
CREATE INDEX positions_issue ON positions (report, issue);
CREATE INDEX positions_mention ON positions (mention);
CREATE TABLE relations (no INTEGER PRIMARY KEY, report INTEGER NOT NULL, id TEXT NOT NULL, mention TEXT NOT NULL, a TEXT NOT NULL, type TEXT NOT NULL, b TEXT NOT NULL,
  quote TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, because TEXT NOT NULL);
CREATE INDEX relations_report ON relations (report);
CREATE TABLE dirty (kind TEXT NOT NULL, block TEXT NOT NULL, PRIMARY KEY (kind, block)) WITHOUT ROWID;
CREATE TABLE merged_parties (id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT NOT NULL, sector TEXT NOT NULL, role TEXT NOT NULL,
  unnamed INTEGER NOT NULL, reports INTEGER NOT NULL, mentions INTEGER NOT NULL, sources INTEGER NOT NULL, first TEXT, last TEXT, aliases TEXT NOT NULL, why TEXT NOT NULL, verdict TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX merged_parties_weight ON merged_parties (unnamed, reports DESC, mentions DESC, id);
CREATE TABLE merged_events (id TEXT PRIMARY KEY, type TEXT NOT NULL, mode TEXT NOT NULL, context TEXT NOT NULL, cameo TEXT NOT NULL, quad INTEGER NOT NULL, score REAL NOT NULL,
  first TEXT, last TEXT, basis TEXT NOT NULL, datewords TEXT NOT NULL, placewords TEXT NOT NULL, place TEXT NOT NULL, country TEXT NOT NULL, geonames INTEGER, lat REAL, lon REAL, precision TEXT NOT NULL,
  status TEXT NOT NULL, reports INTEGER NOT NULL, sources INTEGER NOT NULL, words TEXT NOT NULL, why TEXT NOT NULL, verdict TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX merged_events_first ON merged_events (first, id);
CREATE INDEX merged_events_days ON merged_events (first, last);
CREATE INDEX merged_events_type ON merged_events (type, first);
CREATE TABLE merged_issues (id TEXT PRIMARY KEY, label TEXT NOT NULL, sticking INTEGER NOT NULL, reports INTEGER NOT NULL, sources INTEGER NOT NULL, why TEXT NOT NULL, verdict TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE corrections (no INTEGER PRIMARY KEY, act TEXT NOT NULL, kind TEXT NOT NULL, target TEXT NOT NULL, value TEXT NOT NULL, author TEXT NOT NULL,
  time TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0);
CREATE VIRTUAL TABLE texts USING fts5 (title, text, content = 'reports', content_rowid = 'no', tokenize = 'porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE quotes USING fts5 (words, content = 'statements', content_rowid = 'no', tokenize = 'porter unicode61 remove_diacritics 2');
