CREATE TABLE IF NOT EXISTS application (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, api_key TEXT NOT NULL, api_secret TEXT NOT NULL,
    signature_secret TEXT NOT NULL, public_key TEXT NOT NULL, inbound_url TEXT, status_url TEXT, version TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS message (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL UNIQUE, application TEXT NOT NULL,
    direction TEXT NOT NULL, api TEXT NOT NULL, business TEXT NOT NULL, customer TEXT NOT NULL, kind TEXT NOT NULL,
    status TEXT NOT NULL, code INTEGER, detail TEXT, http_status INTEGER NOT NULL,
    request TEXT NOT NULL, response TEXT NOT NULL, at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS conversation ON message (business, customer, direction, at);
CREATE INDEX IF NOT EXISTS on_its_way ON message (status) WHERE status IN ('accepted', 'submitted', 'delivered');
CREATE TABLE IF NOT EXISTS webhook (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL, event TEXT NOT NULL, url TEXT, body TEXT NOT NULL,
    at INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, answer INTEGER, state TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS webhook_of ON webhook (uuid);
CREATE INDEX IF NOT EXISTS webhook_due ON webhook (state) WHERE state = 'due';
