# Papers of a case: printing, archive, recall.
papers-title = Papers
papers-choose = Choose a paper: it opens here.
papers-left-out = No such paper for:
keys-papers = papers of the case
print-in-kk = In Kazakh
print-in-ru = In Russian
print-in-both = In both languages
print-now = Print
print-asked = { $copies ->
    [1] Did the paper come out?
   *[other] Did the papers come out?
}
print-asked-how = Without an answer it counts as printed.
print-asked-yes = Yes
print-asked-no = No, cancelled
print-unprintable = The font lacks these signs, they are printed as boxes: { $signs }
paper-save = Save to a file
paper-saved = The paper is saved
paper-pages = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}
paper-page = { $name }, page { $page } of { $pages }
paper-drawing = Page { $page } of { $pages } is being prepared…
paper-cannot-print = Cannot be printed here
paper-not-drawn = The paper could not be shown and printed here. { $copies ->
    [1] Save it to a file and print it from the file.
   *[other] Open the papers one by one in their cases and save them to files.
}
paper-signed = Signed copy
paper-attach-signed = Attach the signed copy
paper-not-confirmed = not confirmed by the centre yet
paper-force-replaced = replaced by a newer one on { $on }
paper-force-withdrawn = no longer in force since { $on }
paper-force-used = used on { $on }
paper-force-over = the registration ended on { $on }
paper-not-yet = after step { $step }
paper-incomplete-iin = the card has no IIN
paper-incomplete-name = the card has no name
paper-incomplete-past = belongs to an earlier application: the copy is in the history of papers
paper-incomplete-paper = the case has no such paper
paper-incomplete-accepted = given out once the centre has accepted it (3.4)
desk-papers-check = Check a paper
desk-papers-search = By name, number or kind of paper
desk-papers-none = Papers given out at this desk will come here.
desk-papers-none-found = No paper given out at this desk has these words.
desk-papers-shown = The chosen paper
paper-log = Given out on this computer
paper-log-empty = Nothing has been printed yet.
paper-show-copy = Copy
paper-hash = Beginning of the archived copy's hash
paper-to-recall = recall it: its act came back
paper-recalled = Recalled
paper-what-shown = opened
paper-what-printed = printed
paper-what-saved = saved to a file
paper-what-printed-in-bulk = printed in a batch
paper-what-recalled = recalled
paper-kind-application-pack = Application, consents and receipt
paper-kind-seeker-decision = Decision on registration as a job seeker
paper-kind-seeker-refusal = Reasoned refusal to register a job seeker
paper-kind-seeker-duties = Memo of a job seeker's rights and duties
paper-kind-vacancy-referral = Referral to a vacancy
paper-kind-unemployed-decision = Decision on registration as unemployed
paper-kind-unemployed-refusal = Reasoned refusal to register as unemployed
paper-kind-unemployed-duties = Memo of an unemployed person's rights and duties
paper-kind-notice = Notice
paper-kind-extract = Extract of the case
paper-kind-recognition-referral = Referral to the recognition centre
paper-kind-voucher-refusal = Reasoned refusal of the voucher
paper-kind-qualification-voucher = Qualification voucher
paper-kind-removal-decision = Decision on removal from the register
paper-kind-plan-draft = Draft of the individual employment plan
paper-kind-employment-plan = Individual employment plan
paper-kind-measure-referral = Referral to an active measure or training
paper-kind-voucher-notice = Notice of the voucher
paper-kind-decision-cancellation = Decision cancelling a decision
paper-kind-voucher-annulment = Decision annulling the voucher
paper-kind-meeting-list = List of cases for a meeting
problem-paper-code = The code is not confirmed: it was not read whole, was changed, or another centre made it
problem-not-saved = The file was not written: check the folder and the space on the disk. The copy is still in the archive
worklist-recall-papers = Recall a paper
worklist-recall-papers-empty = Printed papers whose acts the centre gave back appear here.
worklist-recall-voucher-papers = Recall a paper
worklist-recall-voucher-papers-empty = Printed papers whose acts the centre gave back appear here.
work-recall-paper = Recall a paper that was given out
print-rows = Print rows
print-rows-what = What to print
print-rows-language = Language of the papers
print-rows-cases = Cases: { $count } of { $of }
print-rows-none = None
print-rows-all = All
print-rows-choose = Mark at least one case
print-rows-make = Make the document
papers-none = Papers of a case are not printed in this role.
paper-check = Check a paper that was brought
paper-check-how = Scan the QR code or paste its text. No line is needed.
paper-check-do = Check
paper-check-true = The signature is true. No. { $number } of { $date }, { $centre }. Control sum on the paper: { $sum }. Whether the centre accepted the act, its public page says.
