import { articleListingsContract } from '../../contracts/article-listings.ts';
import { articleStoreContract } from '../../contracts/article-store.ts';
import { indexStoreContract } from '../../contracts/index-store.ts';
import { metadataContract } from '../../contracts/metadata.ts';
import { readingStoreContract } from '../../contracts/reading-store.ts';
import { repeatedSentencesContract } from '../../contracts/repeated-sentences.ts';
import { reprintStoreContract } from '../../contracts/reprint-store.ts';
import { emptiedPostgres } from '../../support/postgres.ts';

const open = emptiedPostgres();

for (const contract of [
  articleStoreContract,
  articleListingsContract,
  reprintStoreContract,
  repeatedSentencesContract,
  readingStoreContract,
  indexStoreContract,
  metadataContract,
]) {
  contract('PostgreSQL', open);
}
