# Scans of papers in the case (attachments)
scans-title = Scans
scans-count = Scans · { $count }
scans-none = The case has no scans. A paper can be attached where the rules let a copy be kept.
scans-all-withdrawn = All scans were withdrawn.
scans-withdrawn = Withdrawn { $day }, { $who }: { $reason }
scan-at-both = At the centre and here
scan-at-here = Here; goes to the centre with the next exchange
scan-at-coming = On its way
scan-at-centre = At the centre
scan-waits = The scan is at the centre. It comes as soon as there is a line.
scan-coming = The scan is on its way: { $held } of { $of }
scan-not-drawn = This file cannot be read. Scan the paper again, attach the new scan and withdraw this one.
size-kilobytes = { $size } KB
size-megabytes = { $size } MB
keys-scans = Scans of the case

act-attach-scan = Attach a scan
act-attach-scan-short = Attach
act-attach-scan-done = Scan attached
attach-scan-scan = File: PDF, JPEG or PNG, up to 10 MB
attach-scan-choose = Choose a file
attach-scan-choose-other = Choose another file
attach-scan-scan-missing = Choose a file
attach-scan-paper = Which paper it is
attach-scan-paper-missing = Say which paper it is
attach-scan-note = Note
attach-scan-reading = Reading the file…
attach-scan-taken = Taken: { $name }, { $size }. It is kept on this computer already.
attach-scan-copies = Identity cards and other papers that the rules tell to look at and hand back are not copied: the list does not have them.
attach-scan-submit = Attach

act-withdraw-scan = Withdraw a scan
act-withdraw-scan-short = Withdraw
act-withdraw-scan-done = Scan withdrawn
withdraw-scan-scan = Which scan
withdraw-scan-scan-missing = Choose the scan
withdraw-scan-reason = Why
withdraw-scan-reason-missing = Write why the scan is withdrawn
withdraw-scan-submit = Withdraw

refusal-copy-not-kept = no copy of such a paper is kept, it is looked at and handed back: { $law }
refusal-scan-there = the scan “{ $name }” is attached to this case already
problem-scan-empty = The file is empty. Scan the paper once more
problem-scan-too-large = The file has more than { $megabytes } MB. Scan it less finely (200 dots per inch) or in parts
problem-scan-kind = This is no PDF, JPEG or PNG, whatever the file is called. Save the scan as one of these
home-progress-scans = Scans: { $done } of { $of } parts. You can work.
