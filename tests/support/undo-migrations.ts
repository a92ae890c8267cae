/** Takes back what the migrations from 0012 on changed: the tables of an archive from before them. */
export const WITHOUT_WORKSPACES = `
  drop table answer_viewers; drop table mutes;
  drop table index_segments;
  create table snapshots (
    name text primary key, version text not null, revision integer not null, body text not null
  );
  drop table feedback; drop index articles_by_outlet; drop table removals;
  drop table installations; drop table workspaces;
  drop table turns; drop table quiet_threads;
  drop table standing_questions; drop table question_askers;
  drop index posted_quotes_by_message; alter table posted_quotes drop column workspace;
`;
