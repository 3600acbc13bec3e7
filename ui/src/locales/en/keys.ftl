# Keys, as the help lists them.

keys-title = Keys of this screen
keys-window = Everywhere
keys-list = In a list
keys-case = In a case
keys-form = In a form
keys-palette = Act, person or place
keys-curtain = Show the person
keys-help = All keys
keys-home = Home
keys-exchange = Exchange with the centre
keys-people = Find people
keys-receive = Receive a person
keys-next-row = next row
keys-previous-row = previous row
keys-search-list = search the list
keys-open-row = open the case
keys-act-row = act of the row
keys-hint-rows = rows
keys-hint-next = next, previous
keys-hint-sections = sections
keys-next-draft = next draft
keys-previous-draft = previous draft
keys-next-section = next section
keys-previous-section = previous section
keys-back = back
keys-submit = record the act
