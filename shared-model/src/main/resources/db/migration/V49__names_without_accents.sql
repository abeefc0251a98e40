-- A name is found without its accents too: who types Yildiz means Yıldız. An expression of what PostgreSQL brings along:
-- no index may be made of the extension unaccent, and a function of our own everybody who writes a person would have to be
-- allowed to use. PersonSearch asks with the same words.
create index person_plain_name on person using gin
  (translate(regexp_replace(normalize(lower(called), NFD), '[\u0300-\u036F]', '', 'g'), 'ıđłø', 'idlo') gin_trgm_ops);
