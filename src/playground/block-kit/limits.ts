/**
 * What Slack takes in blocks and views, in Unicode code points where the name says characters.
 * From the Block Kit reference (https://docs.slack.dev/reference/block-kit/), but for
 * `messageCharacters`, of which is only reported that Slack refuses some more than 13,200.
 */
export const BLOCK_KIT_LIMITS = {
  messageBlocks: 50,
  messageCharacters: 13_200,
  viewBlocks: 100,
  textCharacters: 3000,
  headerCharacters: 150,
  markdownCharacters: 12_000,
  fields: 10,
  fieldCharacters: 2000,
  labelCharacters: 2000,
  contextElements: 10,
  actionsElements: 25,
  contextActionsElements: 5,
  idCharacters: 255,
  buttonTextCharacters: 75,
  buttonValueCharacters: 2000,
  urlCharacters: 3000,
  altTextCharacters: 2000,
  options: 100,
  overflowOptions: 5,
  choices: 10,
  optionTextCharacters: 75,
  optionValueCharacters: 150,
  placeholderCharacters: 150,
  confirmTitleCharacters: 100,
  confirmTextCharacters: 300,
  confirmButtonCharacters: 30,
  tableRows: 100,
  tableColumns: 20,
  tableCharacters: 10_000,
  viewTitleCharacters: 24,
  privateMetadataCharacters: 3000,
} as const;
