create schema if not exists tokens;

-- Of which key the tokens are that are stored, and how far a change to the next one is. Whoever writes tokens holds a
-- share of this table until the end of the transaction; whoever moves stored tokens holds it alone.
create table tokens.state (
    single boolean primary key default true check (single),
    current_key integer not null,
    next_key integer,
    stage text not null check (stage in ('idle', 'pairing', 'moving', 'moved')),
    since timestamptz not null
);
insert into tokens.state (current_key, stage, since) values (1, 'idle', now());

-- What shows whether two nodes have the same key under one number: the first one to tell counts.
create table tokens.known_key (
    key integer primary key,
    check_value text not null,
    told_by text not null
);

-- What each node has told of its keys. While it has trouble, its pairs are left aside.
create table tokens.node (
    node text primary key,
    held_key integer not null,
    next_key integer,
    through boolean not null,
    trouble text not null,
    told_at timestamptz not null
);

-- Evidence that was made of tokens of the former key is reckoned so until it is made anew.
alter table crosscheck.run add column former_tokens boolean not null default false;

-- A text with those tokens replaced that have been moved.
create or replace function tokens.renamed(v text) returns text
language plpgsql stable as $$
declare
  answer text := v;
  token text;
  successor text;
begin
  foreach token in array tokens.within(v) loop
    select p.new into successor from tokens.pair as p where p.old = token and p.moved;
    if found then
      answer := replace(answer, token, successor);
    end if;
  end loop;
  return answer;
end $$;
