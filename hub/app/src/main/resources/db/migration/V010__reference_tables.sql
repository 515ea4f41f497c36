-- What was last loaded into each reference table of config/reference.
create table reference.table_content (
    name text primary key,
    digest text not null
);
