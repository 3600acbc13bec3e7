# What was recorded in a case, to be read.
record-earlier = { $count ->
    [one] { $count } earlier record
   *[other] { $count } earlier records
}
record-notes = Notes
record-offers = Vacancies offered
record-plan = Editions of the plan
record-referrals = Referrals to measures
record-checks = Checks made
record-contacts = Contacts
record-explanations = Explanations
record-settled = What became of changes
record-offered = Offered { $date } · { $how }
record-answer-awaited = Answer awaited until { $date }
record-accepted = Accepted
record-refused = Refused: { $why }
record-letter = Letter of { $date }, to appear by { $by }
record-employer = Employer: { $answer }
record-hired = hired from { $date }
record-offer-closed = Closed: { $why }
record-edition = Edition { $number }
record-in-force = in force
record-edition-why = Why it was drawn up anew: { $why }
record-disagreed = Disagrees: “{ $words }”
record-agreed = Agreed: { $how }
record-item-due = by { $date }
record-measure-begins = Begins: { $date }
record-measure-until = Ends: { $date }
record-changed = changed
record-unchanged = unchanged
record-of-a-measure = by a measure of the plan
record-reached = reached
record-not-reached = not reached
record-put-aside = Nothing follows: { $why }
record-followed = Done
record-asked = Asked · { $how }
record-good-reason = Good reason: { $reason }
record-no-good-reason = No good reason: “{ $words }”
record-no-explanation = No explanation was given
