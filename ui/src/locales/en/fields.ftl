# Fields of all forms.

iin-born-male = { $date }, male.
iin-born-female = { $date }, female.
iin-digits-left = { $left ->
    [one] { $left } more digit
   *[other] { $left } more digits
 }
iin-incomplete = 12 digits are needed: { $left } missing
iin-wrong-month = There is no month { $part }: check digits 3 and 4
iin-wrong-day = There is no such day ({ $part }): check digits 5 and 6
iin-wrong-century = The seventh digit cannot be { $part }: it is 0 to 6
iin-wrong-checksum = The last digit does not fit. Compare with the identity card
date-placeholder = dd.mm.yyyy
date-unreadable = This is not a date. Type day and month: 3112 or 31.12.2026
date-calendar = Choose in the calendar
phone-placeholder = 701 555 01 42
phone-unreadable = Enter 10 digits after +7: code and number
money-sign = ₸
classifier-placeholder = word, code
classifier-recent = Recent
classifier-nothing = Nothing for “{ $text }”. Try a part of the word in Kazakh or Russian, or the code
text-left = { $left ->
    [one] { $left } character left
   *[other] { $left } characters left
 }
text-too-long = { $over ->
    [one] { $over } character
   *[other] { $over } characters
 } too many: { $max } fit here. Shorten it; nothing typed was cut
classifier-unknown = There is no such entry: choose from the list
classifier-no-place = There is no such place in the classifier of places: choose from the list
compare-field = Field
compare-take = What to take
compare-choose = { $field }: what to take
compare-said = Said
compare-register = Register
compare-equal = Equal
compare-from-register = From the register
compare-only-said = Said only
compare-waiting = Waiting for the answer
list-search = Search this list
list-nothing = Nothing found for “{ $text }”. Searched this list, rows: { $count }.
list-search-everywhere = Search everywhere
list-position = { $at } of { $count }
form-not-recorded = Not recorded: correct { $count ->
    [one] { $count } field
   *[other] { $count } fields
 }. What you typed is saved on this computer.
form-group-wrong = To correct: { $count }
form-group-missing = Missing: { $count }
form-group-filled = Filled in
form-group-empty = Empty
form-draft-saved = Draft saved { $time }
form-later = Later
form-news = { $count ->
        [one] { $count } act was recorded in the case since this form was begun
       *[other] { $count } acts were recorded in the case since this form was begun
    }
form-news-how = Check what you entered: it was typed before this stood in the case.
form-not-kept = What you typed could not be saved on this computer: leave the form open, record the act or copy what you entered. If it happens again, call the administrator.
form-failed = Not recorded: what you typed is saved on this computer. { $why }.
say-what-to-write = Write what is to be kept
answer-yes = Yes
answer-no = No
name-surname = Surname
name-given = Given name
name-patronymic = Patronymic (if any)
name-part-unreadable = Letters, spaces, hyphens and apostrophes only
name-patronymic-unreadable = Letters, spaces, hyphens and apostrophes only. Without a patronymic leave it empty
rows-remove = Remove row { $number }
rows-removed = Row { $number } removed
