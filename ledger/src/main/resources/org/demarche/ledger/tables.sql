-- The tables of a ledger. Numbers (no) follow arrival and tie rows together; keys and ids do not depend on it.
-- A report: what lists need of it here, its whole record with the text in bodies, packed, so that lists do not page through it.
CREATE TABLE reports (no INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, id TEXT NOT NULL, title TEXT NOT NULL, published TEXT NOT NULL,
  source TEXT NOT NULL, url TEXT NOT NULL, engine INTEGER NOT NULL, copies TEXT NOT NULL, voice TEXT NOT NULL);
CREATE INDEX reports_published ON reports (published, id);
CREATE INDEX reports_copies ON reports (copies);
CREATE INDEX reports_id ON reports (id);
CREATE INDEX reports_source ON reports (source);
CREATE TABLE bodies (report INTEGER PRIMARY KEY, signature BLOB NOT NULL, record BLOB NOT NULL);
CREATE TABLE bands (band INTEGER NOT NULL, report INTEGER NOT NULL, PRIMARY KEY (band, report)) WITHOUT ROWID;
-- Words that many rows share: why something was found, what read it.
CREATE TABLE reasons (no INTEGER PRIMARY KEY, words TEXT NOT NULL UNIQUE);
-- A face is a party as reports tell of it: all mentions of one name, country and office have one face. Merging joins faces.
-- A lone face is one that joins nobody.
CREATE TABLE faces (no INTEGER PRIMARY KEY, hash INTEGER NOT NULL UNIQUE, lone INTEGER NOT NULL, block TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT NOT NULL, weak INTEGER NOT NULL,
  sector TEXT NOT NULL, role TEXT NOT NULL, ofblock TEXT NOT NULL, unnamed INTEGER NOT NULL, cluster TEXT NOT NULL DEFAULT '', party TEXT NOT NULL DEFAULT '');
CREATE INDEX faces_block ON faces (block) WHERE lone = 0;
CREATE INDEX faces_party ON faces (party);
CREATE INDEX faces_name ON faces (name COLLATE NOCASE);
-- side is the face of the party that this one speaks or acts for in its report; 0 for none.
CREATE TABLE parties (no INTEGER PRIMARY KEY, report INTEGER NOT NULL, id TEXT NOT NULL, mention TEXT NOT NULL, face INTEGER NOT NULL, mentions INTEGER NOT NULL,
  side INTEGER NOT NULL DEFAULT 0);
CREATE UNIQUE INDEX parties_report ON parties (report, id);
CREATE INDEX parties_mention ON parties (mention);
CREATE INDEX parties_face ON parties (face, report, mentions);
CREATE INDEX parties_side ON parties (side) WHERE side > 0;
CREATE TABLE aliases (face INTEGER NOT NULL, alias TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (face, alias)) WITHOUT ROWID;
-- day and till are first and last, or the report's day where these are open.
CREATE TABLE statements (no INTEGER PRIMARY KEY, report INTEGER NOT NULL, id TEXT NOT NULL, mention TEXT NOT NULL, face INTEGER NOT NULL, via INTEGER NOT NULL,
  mode TEXT NOT NULL, words TEXT NOT NULL, first TEXT, last TEXT, day TEXT NOT NULL, till TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, because INTEGER NOT NULL,
  verdict TEXT NOT NULL DEFAULT '');
CREATE INDEX statements_report ON statements (report);
CREATE INDEX statements_mention ON statements (mention);
CREATE INDEX statements_day ON statements (day, till, mention);
CREATE INDEX statements_face ON statements (face, day);
CREATE INDEX statements_verdict ON statements (verdict) WHERE verdict <> '';
-- win is the window that an event's dates name; grp the events of one window that are one, cluster those of several, event what corrections make of it.
-- These three begin as blanks, as many as an id has letters: a row that grows when it is merged would make its page overflow.
CREATE TABLE events (no INTEGER PRIMARY KEY, report INTEGER NOT NULL, id TEXT NOT NULL, mention TEXT NOT NULL, type TEXT NOT NULL, win TEXT NOT NULL,
  mode TEXT NOT NULL, context TEXT NOT NULL, cameo TEXT NOT NULL, quad INTEGER NOT NULL, score REAL NOT NULL, first TEXT, last TEXT, datewords TEXT NOT NULL,
  basis TEXT NOT NULL, placewords TEXT NOT NULL, place TEXT NOT NULL, country TEXT NOT NULL, geonames INTEGER, lat REAL, lon REAL, precision TEXT NOT NULL, status TEXT NOT NULL,
  roles TEXT NOT NULL, wording TEXT NOT NULL, tolls TEXT NOT NULL, words TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, because INTEGER NOT NULL,
  grp TEXT NOT NULL DEFAULT '           ', cluster TEXT NOT NULL DEFAULT '           ', event TEXT NOT NULL DEFAULT '           ');
CREATE INDEX events_report ON events (report);
CREATE INDEX events_win ON events (type, win);
CREATE INDEX events_mention ON events (mention);
CREATE INDEX events_cluster ON events (cluster);
CREATE INDEX events_event ON events (event);
CREATE INDEX events_fixed ON events (cluster) WHERE event <> cluster;
CREATE TABLE roles (event INTEGER NOT NULL, side TEXT NOT NULL, face INTEGER NOT NULL, PRIMARY KEY (event, side, face)) WITHOUT ROWID;
CREATE INDEX roles_face ON roles (face, event);
CREATE TABLE tolls (no INTEGER PRIMARY KEY, event INTEGER NOT NULL, kind TEXT NOT NULL, low INTEGER, high INTEGER, words TEXT NOT NULL, who INTEGER NOT NULL);
CREATE INDEX tolls_event ON tolls (event);
-- A matter is an issue as reports word it: all of the same content words are one matter. Merging gives each matter a leader.
CREATE TABLE matters (no INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, words TEXT NOT NULL, holders TEXT NOT NULL, size INTEGER NOT NULL, leader INTEGER NOT NULL DEFAULT 0);
CREATE INDEX matters_leader ON matters (leader);
CREATE TABLE matter_words (word TEXT NOT NULL, size INTEGER NOT NULL, matter INTEGER NOT NULL, PRIMARY KEY (word, size, matter)) WITHOUT ROWID;
CREATE TABLE issues (no INTEGER PRIMARY KEY, report INTEGER NOT NULL, id TEXT NOT NULL, mention TEXT NOT NULL, label TEXT NOT NULL, matter INTEGER NOT NULL,
  cluster TEXT NOT NULL DEFAULT '', issue TEXT NOT NULL DEFAULT '');
CREATE UNIQUE INDEX issues_report ON issues (report, id);
CREATE INDEX issues_issue ON issues (issue);
CREATE INDEX issues_matter ON issues (matter);
CREATE INDEX issues_mention ON issues (mention);
CREATE INDEX issues_fixed ON issues (cluster) WHERE issue <> cluster;
-- held is the stance as corrections leave it; issue the number of its row in issues; said whose account it is, where it is not the holder's own.
CREATE TABLE positions (no INTEGER PRIMARY KEY, report INTEGER NOT NULL, id TEXT NOT NULL, mention TEXT NOT NULL, face INTEGER NOT NULL, stance TEXT NOT NULL, held TEXT NOT NULL,
  issue INTEGER NOT NULL, said INTEGER NOT NULL, first TEXT, last TEXT, day TEXT NOT NULL, till TEXT NOT NULL, quote TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, because INTEGER NOT NULL,
  verdict TEXT NOT NULL DEFAULT '');
CREATE INDEX positions_report ON positions (report);
CREATE INDEX positions_mention ON positions (mention);
CREATE INDEX positions_issue ON positions (issue);
CREATE INDEX positions_face ON positions (face, day);
CREATE INDEX positions_day ON positions (day, till);
CREATE INDEX positions_verdict ON positions (verdict) WHERE verdict <> '';
CREATE INDEX positions_held ON positions (held) WHERE held <> stance;
CREATE TABLE relations (no INTEGER PRIMARY KEY, report INTEGER NOT NULL, id TEXT NOT NULL, mention TEXT NOT NULL, a INTEGER NOT NULL, type TEXT NOT NULL, b INTEGER NOT NULL,
  quote TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, because INTEGER NOT NULL, verdict TEXT NOT NULL DEFAULT '');
CREATE INDEX relations_report ON relations (report);
CREATE INDEX relations_mention ON relations (mention);
CREATE INDEX relations_a ON relations (a, type, b);
CREATE INDEX relations_b ON relations (b);
CREATE INDEX relations_verdict ON relations (verdict) WHERE verdict <> '';
CREATE TABLE dirty (kind TEXT NOT NULL, block TEXT NOT NULL, PRIMARY KEY (kind, block)) WITHOUT ROWID;
CREATE TABLE merged_parties (id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT NOT NULL, sector TEXT NOT NULL, role TEXT NOT NULL,
  unnamed INTEGER NOT NULL, weight INTEGER NOT NULL, reports INTEGER NOT NULL, mentions INTEGER NOT NULL, sources INTEGER NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL, aliases TEXT NOT NULL, why TEXT NOT NULL, verdict TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX merged_parties_weight ON merged_parties (unnamed, weight, id);
CREATE TABLE merged_events (id TEXT PRIMARY KEY, type TEXT NOT NULL, mode TEXT NOT NULL, context TEXT NOT NULL, cameo TEXT NOT NULL, quad INTEGER NOT NULL, score REAL NOT NULL,
  first TEXT NOT NULL, last TEXT NOT NULL, basis TEXT NOT NULL, datewords TEXT NOT NULL, placewords TEXT NOT NULL, place TEXT NOT NULL, country TEXT NOT NULL, geonames INTEGER, lat REAL, lon REAL, precision TEXT NOT NULL,
  status TEXT NOT NULL, tolls INTEGER NOT NULL, reports INTEGER NOT NULL, sources INTEGER NOT NULL, words TEXT NOT NULL, why TEXT NOT NULL, verdict TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX merged_events_days ON merged_events (first, last);
CREATE INDEX merged_events_type ON merged_events (type, first);
CREATE INDEX merged_events_first ON merged_events (first, id, last);
CREATE INDEX merged_events_place ON merged_events (place COLLATE NOCASE);
CREATE INDEX merged_events_placewords ON merged_events (placewords COLLATE NOCASE);
CREATE INDEX merged_events_country ON merged_events (country);
CREATE INDEX merged_events_tolls ON merged_events (first, id) WHERE tolls > 0;
-- wants and refuses count the positions on each side: only what has both can stick.
CREATE TABLE merged_issues (id TEXT PRIMARY KEY, label TEXT NOT NULL, sticking INTEGER NOT NULL, weight INTEGER NOT NULL, reports INTEGER NOT NULL, sources INTEGER NOT NULL, positions INTEGER NOT NULL, wants INTEGER NOT NULL, refuses INTEGER NOT NULL,
  first TEXT NOT NULL, last TEXT NOT NULL, why TEXT NOT NULL, verdict TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX merged_issues_sticking ON merged_issues (sticking, weight, id);
CREATE TABLE merged_relations (a TEXT NOT NULL, type TEXT NOT NULL, b TEXT NOT NULL, mention TEXT NOT NULL, reports INTEGER NOT NULL, sources INTEGER NOT NULL,
  first TEXT NOT NULL, last TEXT NOT NULL, PRIMARY KEY (a, type, b)) WITHOUT ROWID;
CREATE INDEX merged_relations_b ON merged_relations (b);
CREATE TABLE corrections (no INTEGER PRIMARY KEY, act TEXT NOT NULL, kind TEXT NOT NULL, target TEXT NOT NULL, value TEXT NOT NULL, author TEXT NOT NULL,
  time TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0);
CREATE VIRTUAL TABLE texts USING fts5 (title, text, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE quotes USING fts5 (words, content = 'statements', content_rowid = 'no', tokenize = 'porter unicode61 remove_diacritics 2');
