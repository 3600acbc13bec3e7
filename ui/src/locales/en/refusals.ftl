# Why the law says no: one sentence for each code. Words of a ground come from the rulebook as $law.

refusal-not-your-step = this step belongs to: { $items }
refusal-not-now = { $closed ->
    [yes] the registration was closed on { $closed_on }: { $closed_by }, reason “{ $closed_reason }”
   *[no] there is no such step at the stage “{ $stage }”
}
closed-reason-consultation = consultation only
closed-reason-postponed = will come again
closed-reason-left = left the reception
closed-reason-done = the matter is settled
closed-reason-application-withdrawn = application taken back
refusal-switched-off = the step is switched off by norm { $norm }
refusal-step-first = first { $step }: { $needs }
refusal-ground = { $law }
refusal-registered-elsewhere = { $law }: { $centre }{ $numbered }. Ask that centre to transfer the registration here
refusal-registered-here = { $law } in this centre, in another file{ $numbered }. Work there
refusal-conditions-not-met = these conditions do not hold today: { $law }. Send the draft back for revision or refuse on a ground
refusal-ground-not-in-force = ground { $ground } is not in force on { $date }
refusal-missing = missing: { $items }
refusal-not-in-list = { $code } is not in the list
refusal-date-wrong = { $date } is impossible: it lies in the future or before the previous step
refusal-birth-date-impossible = nobody alive was born on { $date }: it lies in the future or too far back. Compare the IIN and the birth date with the document
refusal-no-consent = no consent in force: { $law }
refusal-registers-silent = no answer yet from: { $items }
refusal-answers-stale = the registers' answers are too old: query again
refusal-difference-open = not chosen yet: { $items }
refusal-person-died = by the register the person died on { $date }
refusal-drafter-does-not-decide = one's own draft is decided by somebody else
refusal-other-centre-decides = another centre decides: { $centre }
refusal-order-not-in-force = the deputy's order { $order } is not in force on that day
refusal-not-case-keeper = { $name } keeps no cases in this centre
refusal-anothers-view = this view is changed by who shared it ({ $name }) or by the head of the centre
refusal-voucher-lives = the other file has a voucher that is under way or can still be used: see it through first
refusal-not-same-person = the two files have no IIN in common: see the identity card first and record it (1.4)
refusal-nothing-there = not in this file, or settled already
refusal-reason-needed = a reason is needed
refusal-joined = { $kept ->
    [unknown] the file was joined to another: work there
   *[other] the file was joined to another with registration no. { $kept }: work there
}
refusal-number-not-yours = number { $number } is not from this computer's block
refusal-decide-anew = the head decides anew: the draft may have changed
refusal-unreadable = the centre could not read this act. Submit it again; if it comes back, call the administrator
refusal-voucher-not-now = the voucher is at «{ $stage }»{ $numbered }, this step is not open
refusal-ground-not-met = the check proves the opposite: { $law }
refusal-other-voucher = { $law }: centre { $centre }{ $numbered }
refusal-numbered = {""}, no. { $number }
refusal-unknown = refused for the reason “{ $code }” unknown to this version
refusal-basis = Basis: { $basis }
refusal-typed-kept = Not recorded. What you typed is saved on this computer.
item-participant-basis = the participant's paper of authority, or why they sign for another
refusal-nobody-beside = this is done without the person, so nobody takes part
