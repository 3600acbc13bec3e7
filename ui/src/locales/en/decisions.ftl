# The decider's desk.

decisions-title = Waiting for my decision
decisions-empty = No draft decisions
decisions-empty-why = When a specialist sends a draft, it comes here.
decisions-draft-by = Draft by { $name }, { $at }
decisions-open-case = Open the case
decisions-own = This is your own draft.
decisions-own-way = Somebody else decides it: hand the draft over.
conditions-title = Check before deciding
conditions-summary = { $met } confirmed, { $doubtful } to look at
conditions-check = Check
conditions-found = Found
conditions-evidence = Evidence
conditions-verdict = Verdict
finding-confirmed = Confirmed
finding-not-checked = Not checked
finding-attention = Look
finding-against = Stands against
evidence-paper = paper
evidence-said = said by the person
evidence-file = from the file
