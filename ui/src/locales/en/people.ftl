# Finding people.

people-title = Find people
people-search = Name, IIN, phone or case number
people-found = Found: { $count }
people-start = Whom do we look for?
people-start-how = A part of the name, any digits of the IIN, a phone, a case number.
people-nothing = Nobody found for “{ $text }”
people-nothing-where = Searched all cases of this computer.
people-centre = Centre
people-matched = Matched
matched-name = name
matched-iin = IIN
matched-phone = phone
matched-number = case number
