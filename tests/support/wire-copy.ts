/** A report of an agency, long enough to be cut and changed. */
export const WIRE =
  'The ferry Aurora left Port Ellis on Monday with 42 pilgrims on board after pilots ended a strike of nine days, the harbour master said. “She was the first to leave,” Mara Venn told reporters on the quay. The pilots had asked for higher pay and for lights along the eastern breakwater, where two boats ran aground in March. Owners of the line agreed to both late on Sunday, after talks in the customs house that lasted through the night. A second ferry was to follow in the evening, but fog kept it in the harbour. Fishermen watched from the pier as tugs drew the ship into the strait, and a band of dockers played until it was out of sight.';

/** A brief of two sentences. */
export const BRIEF =
  'Customs officers at Port Ellis seized a cargo of forged charts on Friday and held the captain of the schooner that had brought them. He denied that he had known what was in the crates, his lawyer told the court.';

/** A statement, as reports give it in full. */
export const STATEMENT =
  'The council of the strait welcomes the agreement that the pilots and the owners of the line have reached. It calls on both to keep what they have signed and to bring further complaints before the harbour court. The council will meet again in a month to hear how the lights along the breakwater are coming on, and it thanks the mayor of Port Ellis for the rooms in which the talks were held.';
