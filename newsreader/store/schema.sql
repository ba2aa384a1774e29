-- The whole database, as version 1 makes it. `migrations.py` runs it on an empty file and numbers what comes later.
--
-- Moments that order rows are whole milliseconds since 1970 in UTC; moments that are only shown are ISO 8601 text.
-- A `key` is newsreader.text.urls.key of an address: a signed 64-bit number, equal for all spellings of it.

-- Small facts of the store itself: the fingerprint of the definitions that were last read.
CREATE TABLE fact (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- A site or feed the reader follows. One that is switched off is hidden and keeps its row, so that its articles return.
CREATE TABLE source (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  position INTEGER NOT NULL,
  enabled INTEGER NOT NULL
);

-- A section of a source. `origin` is 'defined', 'found' (on the site's nav row) or 'topic'; the counts are kept by the triggers below.
-- An `optional` one is hidden until something was found in it. `problem` says in words why its last refresh failed.
-- `listed` are the numbers of the articles that its list named when it was last read, in the order of the page, as JSON.
CREATE TABLE section (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source INTEGER NOT NULL REFERENCES source,
  name TEXT NOT NULL,
  url TEXT NOT NULL,
  kind TEXT NOT NULL,
  position INTEGER NOT NULL,
  origin TEXT NOT NULL,
  optional INTEGER NOT NULL DEFAULT 0,
  enabled INTEGER NOT NULL,
  listed TEXT NOT NULL DEFAULT '[]',
  problem TEXT,
  unread INTEGER NOT NULL DEFAULT 0,
  total INTEGER NOT NULL DEFAULT 0,
  UNIQUE (source, name)
);

-- One story, once, however many sections carry it. `sort` is fixed at first sight and unique: it orders every list.
-- `slot` is its row number in the search index: the same order, but only as exact as SLOT in placing.py, because an
-- index with closer numbers is a quarter smaller. `announced` is the title in the list, `title` the page's own once it was read.
-- `fetched` and `completeness` are NULL until there is a body; `changed` means: the text is not the one that was read.
CREATE TABLE article (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key INTEGER NOT NULL UNIQUE,
  sort INTEGER NOT NULL UNIQUE,
  slot INTEGER NOT NULL UNIQUE,
  source INTEGER REFERENCES source,
  section INTEGER REFERENCES section,
  url TEXT NOT NULL,
  announced TEXT NOT NULL,
  title TEXT NOT NULL,
  summary TEXT,
  picture TEXT,
  published TEXT,
  first_seen TEXT NOT NULL,
  language TEXT NOT NULL DEFAULT '',
  fetched TEXT,
  completeness TEXT,
  pictures INTEGER NOT NULL DEFAULT 0,
  changed INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX article_in_time ON article (sort, source, key);

-- Every article in list order; `shown` is whether its source is, or it was opened by its address alone.
CREATE VIEW everything AS
SELECT id AS article, key, sort, source IS NULL OR source IN (SELECT number FROM source WHERE enabled) AS shown
FROM article;

-- Every address that leads to an article; a story that moved keeps its number and its marks.
CREATE TABLE address (
  key INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article
);

-- What the feeds of a source call an article, for stories whose address changes.
CREATE TABLE guid (
  source INTEGER NOT NULL REFERENCES source,
  guid TEXT NOT NULL,
  article INTEGER NOT NULL REFERENCES article,
  PRIMARY KEY (source, guid)
) WITHOUT ROWID;

-- Which sections show an article; the primary key's order is the list's, so a list is one walk along it. `key` is the
-- article's, so that neither a list of the unread nor a mark has to look at the article.
CREATE TABLE placement (
  section INTEGER NOT NULL REFERENCES section,
  sort INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES article,
  key INTEGER NOT NULL,
  PRIMARY KEY (section, sort)
) WITHOUT ROWID;
CREATE INDEX placement_by_key ON placement (key);

-- Which sources carry an article, in list order; follows from `placement` and from articles opened by their address.
CREATE TABLE carried (
  source INTEGER NOT NULL REFERENCES source,
  sort INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES article,
  key INTEGER NOT NULL,
  PRIMARY KEY (source, sort)
) WITHOUT ROWID;

-- The text of an article: model.Article as JSON, made small by compression.py. Apart, so that no list ever reads past it.
CREATE TABLE body (
  article INTEGER PRIMARY KEY REFERENCES article,
  fetched TEXT NOT NULL,
  data BLOB NOT NULL
);

-- Earlier texts of articles that their site changed.
CREATE TABLE revision (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article,
  fetched TEXT NOT NULL,
  data BLOB NOT NULL
);
CREATE INDEX revision_of_article ON revision (article);

-- What the reader did, by key, so that it outlives the article. A starred one keeps its address too.
CREATE TABLE mark (
  key INTEGER PRIMARY KEY,
  read INTEGER NOT NULL,
  starred INTEGER NOT NULL,
  position INTEGER NOT NULL,
  url TEXT,
  touched TEXT NOT NULL
);
CREATE INDEX mark_starred ON mark (key) WHERE starred;

-- What is remembered of the last visit to an address; validators stand as the server gave them.
CREATE TABLE visit (
  url TEXT PRIMARY KEY,
  etag TEXT,
  last_modified TEXT,
  status INTEGER,
  fetched TEXT,
  due TEXT,
  failures INTEGER NOT NULL,
  reason TEXT,
  body_hash TEXT
) WITHOUT ROWID;

-- Hosts that asked to be left alone until a moment.
CREATE TABLE host (
  name TEXT PRIMARY KEY,
  paused_until TEXT NOT NULL
) WITHOUT ROWID;

-- A list in order of popularity, by its name on the site.
CREATE TABLE ranking (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source,
  name TEXT NOT NULL,
  frozen INTEGER NOT NULL,
  UNIQUE (source, name)
);

-- A state of a ranking, from the first to the last time it was seen so.
CREATE TABLE snapshot (
  id INTEGER PRIMARY KEY,
  ranking INTEGER NOT NULL REFERENCES ranking,
  first_seen TEXT NOT NULL,
  last_seen TEXT NOT NULL
);
CREATE INDEX snapshot_of_ranking ON snapshot (ranking, id);

-- The places of a snapshot.
CREATE TABLE place (
  snapshot INTEGER NOT NULL REFERENCES snapshot,
  rank INTEGER NOT NULL,
  key INTEGER NOT NULL,
  title TEXT NOT NULL,
  url TEXT NOT NULL,
  count INTEGER,
  PRIMARY KEY (snapshot, rank)
) WITHOUT ROWID;

-- The special topics a source lists now.
CREATE TABLE topic (
  source INTEGER NOT NULL REFERENCES source,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  url TEXT NOT NULL,
  PRIMARY KEY (source, position)
) WITHOUT ROWID;

-- A photograph with its caption, from a list page or from inside an article. `story` is where a list page says it leads.
CREATE TABLE photo (
  key INTEGER PRIMARY KEY,
  url TEXT NOT NULL,
  caption TEXT,
  credit TEXT,
  story INTEGER,
  source INTEGER REFERENCES source,
  section INTEGER REFERENCES section,
  sort INTEGER NOT NULL
);
CREATE INDEX photo_of_story ON photo (story);
CREATE INDEX photo_in_time ON photo (sort);
CREATE INDEX photo_of_source ON photo (source, sort);
CREATE INDEX photo_of_section ON photo (section, sort);

-- A picture that is on disk: `name` is its file in store.files, `size` in bytes; `last_seen` is when it was last shown.
CREATE TABLE picture (
  key INTEGER PRIMARY KEY,
  url TEXT NOT NULL,
  name TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  size INTEGER NOT NULL,
  fetched TEXT NOT NULL,
  last_seen TEXT NOT NULL
);

-- A back issue: what was taken away on a day. `receipt` is model.Receipt as JSON. A `removed` one is out of sight and
-- can still be brought back until it is cleaned away.
CREATE TABLE edition (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  day TEXT NOT NULL UNIQUE,
  finished TEXT NOT NULL,
  receipt TEXT NOT NULL,
  removed TEXT
);

-- A section or a ranking of a back issue, as it was called on that day; `kind` is 'section' or 'ranking'.
CREATE TABLE edition_part (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  edition INTEGER NOT NULL REFERENCES edition,
  kind TEXT NOT NULL,
  source TEXT NOT NULL,
  source_name TEXT NOT NULL,
  name TEXT NOT NULL,
  url TEXT NOT NULL,
  position INTEGER NOT NULL,
  UNIQUE (edition, kind, source, name)
);

-- A story in a part of a back issue: a copy of its headline, and which text it had. `text` is the digest of body.data or
-- revision.data (editions.py), so that what the site says later changes no back issue.
CREATE TABLE edition_item (
  part INTEGER NOT NULL REFERENCES edition_part,
  rank INTEGER NOT NULL,
  article INTEGER REFERENCES article,
  title TEXT NOT NULL,
  url TEXT NOT NULL,
  summary TEXT,
  picture TEXT,
  published TEXT,
  completeness TEXT,
  pictures INTEGER NOT NULL,
  text INTEGER,
  PRIMARY KEY (part, rank)
) WITHOUT ROWID;
CREATE INDEX edition_item_of_article ON edition_item (article);

-- The pictures of a back issue, by their key: they stay on disk as long as it does.
CREATE TABLE edition_picture (
  edition INTEGER NOT NULL REFERENCES edition,
  key INTEGER NOT NULL,
  PRIMARY KEY (edition, key)
) WITHOUT ROWID;
CREATE INDEX edition_picture_by_key ON edition_picture (key);

-- The search index over folded text, by article.slot; it keeps no text of its own. `notes` are captions and people.
-- FTS5 writes the first column most briefly, so that is the body.
CREATE VIRTUAL TABLE search USING fts5 (
  body, title, notes,
  content = '', contentless_delete = 1, tokenize = 'newsreader_words'
);

-- --- counts: kept here, so that the sections pane never counts --------------------------------------------------------

CREATE TRIGGER placed AFTER INSERT ON placement BEGIN
  UPDATE section SET total = total + 1,
    unread = unread + NOT EXISTS (SELECT 1 FROM mark WHERE key = new.key AND read) WHERE id = new.section;
  INSERT OR IGNORE INTO carried SELECT source, new.sort, new.article, new.key FROM section WHERE id = new.section;
END;

CREATE TRIGGER marked AFTER INSERT ON mark WHEN new.read BEGIN
  UPDATE section SET unread = unread - 1 WHERE id IN (SELECT section FROM placement WHERE key = new.key);
END;

CREATE TRIGGER remarked AFTER UPDATE OF read ON mark WHEN old.read <> new.read BEGIN
  UPDATE section SET unread = unread + old.read - new.read
  WHERE id IN (SELECT section FROM placement WHERE key = new.key);
END;
