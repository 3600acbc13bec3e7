# Who decides for the head.

deputies-title = Deputies
deputies-note = A deputy decides for you by an order, on its days, and never on drafts of their own. Naming one needs the line to the centre.
deputies-none = Nobody stands in for you now
deputies-order = order No. { $number }, { $from } to { $to }
deputies-decides = decides now
deputies-not-yet = not begun
deputies-end = Today is the last day
deputies-take-back = Take the order back
deputies-new = New order
deputies-who = Who stands in
deputies-who-missing = Choose who stands in
deputies-number = Number of the order
deputies-number-missing = Type the number of the order
deputies-from = First day
deputies-to = Last day
deputies-days-missing = Type both days
deputies-days-wrong = The last day is before the first, or has passed
deputies-name = Name
problem-bad-order = The number or the days of the order do not fit: the last day is not before the first and not in the past, and the term is a year at most
problem-not-head = Only the head names deputies
problem-no-colleague = This person has no account at your centre. Call the administrator
problem-no-order = The centre has no such order in force
