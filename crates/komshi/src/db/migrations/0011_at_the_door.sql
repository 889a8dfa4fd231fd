-- A household that came to another point than its own: where it was planned at that moment. Its row in refused_collection has
-- the delivery 0, because nothing had been collected yet.
CREATE TABLE refused_elsewhere (
  refused BIGINT PRIMARY KEY REFERENCES refused_collection(id),
  planned_day BIGINT NOT NULL
);
-- A photo as proof of a hand-over, made anew by us as a small JPEG without whatever the camera noted. Base64.
CREATE TABLE delivery_photo (
  operation TEXT PRIMARY KEY,
  household BIGINT NOT NULL,
  picture TEXT NOT NULL
);
