# Section 3: shown only while it is open (map 3.2).

fill-profile-title = Profiling form
assess-profile-title = Interview and assessment
fill-profile-note = Filled in from the card, the survey and the registers. Correct where needed; what is unknown does not count.
fill-profile-unknown = nothing known
fill-profile-not-counted = not counted
fill-profile-factors = Factors
fill-profile-submit = Record the form
assess-profile-interview = Interview notes
assess-profile-answers = Questions of the talk
assess-profile-answers-note = Asked as ordinary questions. A question without an answer does not count.
assess-profile-potential = Employment potential
assess-profile-motivation = Motivation level
assess-profile-level-high = High
assess-profile-level-middle = Middle
assess-profile-level-low = Low
assess-profile-level-missing = Choose a level
assess-profile-hint = hint from the data: { $score } of 100
assess-profile-hint-level = Hint: { $level }, { $score } of 100. What it is made of:
assess-profile-hint-later = No hint yet: { $answered } counted, { $needed } needed.
assess-profile-reason = { $question } · { $answer }: { $points } of { $most }
assess-profile-why = Why a level differs from the hint
assess-profile-why-note = Required when either level differs from its hint
assess-profile-why-missing = The level differs from the hint: say why
assess-profile-submit = Record the assessment
