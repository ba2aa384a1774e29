-- From version 1 to version 2. Each change says what it is for.

-- What each ranking remembers of a story, by the addresses under which it named it: since when, how long in all, and its
-- best rank. `item` is the first of these addresses, so that a story whose link changes stays one story. This outlasts the
-- snapshots, which are thinned.
CREATE TABLE ranked (
  ranking INTEGER NOT NULL REFERENCES ranking,
  key INTEGER NOT NULL,
  item INTEGER NOT NULL,
  title TEXT NOT NULL,
  first_seen TEXT NOT NULL,
  last_seen TEXT NOT NULL,
  seconds INTEGER NOT NULL,
  best INTEGER NOT NULL,
  best_seen TEXT NOT NULL,
  PRIMARY KEY (ranking, key)
) WITHOUT ROWID;

INSERT INTO ranked
WITH whole AS (
  SELECT snapshot.ranking AS ranking, place.key AS key, max(title) AS title, min(place.snapshot) AS opened,
    max(place.snapshot) AS closed, sum(unixepoch(last_seen) - unixepoch(first_seen)) AS seconds, min(rank) AS best
  FROM place JOIN snapshot ON snapshot.id = place.snapshot GROUP BY snapshot.ranking, place.key
)
SELECT whole.ranking, key, key, title, opening.first_seen, closing.last_seen, seconds, best, opening.first_seen
FROM whole JOIN snapshot AS opening ON opening.id = opened JOIN snapshot AS closing ON closing.id = closed;

-- What the reader did that can be taken back, in the words it is told by. `session` is the running program that did it;
-- `edition` the day of a back issue that was removed. What is older than a week is forgotten.
CREATE TABLE deed (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  session TEXT NOT NULL,
  done TEXT NOT NULL,
  name TEXT NOT NULL,
  edition TEXT
);

-- What its articles were before, by their keys; NULL is what the deed left alone.
CREATE TABLE deed_mark (
  deed INTEGER NOT NULL REFERENCES deed,
  key INTEGER NOT NULL,
  read INTEGER,
  starred INTEGER,
  changed INTEGER NOT NULL,
  PRIMARY KEY (deed, key)
) WITHOUT ROWID;

-- Pages that the reader read, for their own pace: signs of unspaced scripts, words of others, and the time they took.
CREATE TABLE page_read (
  id INTEGER PRIMARY KEY,
  signs INTEGER NOT NULL,
  words INTEGER NOT NULL,
  seconds REAL NOT NULL
);

-- Articles that tell one story, under the number of its group; `worth` orders them: whole, and with pictures, first. `key` is
-- the article's, so that marks and sections are found without it.
CREATE TABLE told (
  article INTEGER PRIMARY KEY REFERENCES article,
  story INTEGER NOT NULL,
  key INTEGER NOT NULL,
  worth INTEGER NOT NULL
);
CREATE INDEX told_of_story ON told (story);

-- By what the stories of the last days are found that tell the same (tellings.py): their titles and least hashes.
CREATE TABLE sign (
  value INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES article,
  PRIMARY KEY (value, article)
) WITHOUT ROWID;
CREATE INDEX sign_of_article ON sign (article);

-- Articles that have yet to be compared with the others, at first those of the last days.
CREATE TABLE uncompared (article INTEGER PRIMARY KEY REFERENCES article);
INSERT INTO uncompared SELECT id FROM article WHERE sort > (SELECT max(sort) FROM article) - 3 * 86400000;

-- The search index anew, without positions (terms.py says what stands in it): half the size, and a phrase of common words
-- is found as fast as a rare word. `unindexed` are the articles it has to take up yet, at first all of them.
DROP TABLE IF EXISTS search;
CREATE VIRTUAL TABLE search USING fts5 (
  terms, content = '', contentless_delete = 1, detail = none, tokenize = "ascii tokenchars '''.,:;_=+'"
);
CREATE TABLE unindexed (article INTEGER PRIMARY KEY);
INSERT INTO unindexed SELECT id FROM article;

-- How long a text is, in words and unspaced signs, and how many comments it had; known once the index has taken it up.
ALTER TABLE article ADD COLUMN length INTEGER;
ALTER TABLE article ADD COLUMN comments INTEGER;

-- Addresses whose servers send us on for good, how often that was seen in a row, first and last when.
CREATE TABLE move (
  url TEXT PRIMARY KEY,
  target TEXT NOT NULL,
  seen INTEGER NOT NULL,
  first TEXT NOT NULL,
  last TEXT NOT NULL
) WITHOUT ROWID;

-- How much of the text was above the end of the view when the reader was last there, from 0 to 1.
ALTER TABLE mark ADD COLUMN share REAL NOT NULL DEFAULT 0;
