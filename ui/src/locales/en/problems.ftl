# The machine failed: what happened and what to do.

problem-failed = The program failed. Try again; if it happens again, call the administrator
problem-not-readable = One of the fields cannot be read: check names, e-mail, numbers and dates. What was typed is still there
problem-signed-out = You are not signed in. Sign in again; what you typed will wait
problem-not-found = It is not on this computer
problem-not-allowed = Not open to your role
problem-no-line = No line to the centre. Check the network and try again
problem-try-later = The centre is busy. { $seconds ->
    [0] Try again later
   *[other] Try again in { $seconds } s
 }
problem-too-many-attempts = Too many attempts. { $seconds ->
    [0] Try again later
   *[other] Try again in { $seconds } s
 }
problem-wrong-certificate = This is not the server this desk was enrolled to. Call the administrator
problem-wrong-password = The login or the password does not fit. Check the layout and Caps Lock
problem-reason-needed = Write the reason
problem-nothing-to-print = Nothing to print yet: this step has not been done
problem-print-failed = The document could not be made. Try again; if it happens again, call the administrator
problem-no-centre = The data of your centre have not come to this computer yet. Wait for the exchange
problem-enrolled-already = This workstation is connected already
problem-not-enrolled = This workstation is not connected to a centre yet
problem-no-role = This account has no role in force. Call the administrator
problem-not-signed-in-here = This colleague has not signed in here yet: the line is needed for the first time
problem-folder = The data folder cannot be used. Check the disk space and call the administrator
problem-rulebook = The rulebook cannot be read. Exchange with the centre or call the administrator
problem-bad-code = The code does not fit or was used. Ask the administrator for a new one
problem-busy = The centre cannot answer now. Work goes on; try again in a minute
problem-unreadable-reply = The centre's reply cannot be read: the programs seem to be of different versions. Nothing recorded is lost. Call the administrator
problem-malformed = The centre did not understand this record: the programs seem to be of different versions. Nothing recorded is lost. Call the administrator
problem-too-large = The record is too large to be sent to the centre. It is saved on this computer. Call the administrator
problem-saved-not-shown = The act is recorded, but the case could not be shown. Do not record it again: open the case anew
problem-device-expired = The time for which this desk was enrolled is over; the centre does not accept its records. They are kept here. Ask the administrator to extend it: the exchange then goes on by itself
problem-device-revoked = The administrator has cut this workstation off from the centre and its records are not sent. They are saved here. Begin no new cases and call the administrator
problem-replica-not-yours = This workstation's database belongs to another computer: it may have been copied. The records are saved here. Call the administrator
problem-not-your-centre = This workstation is not connected to that centre. Call the administrator
problem-bad-signature = The centre did not recognise this workstation's signature and did not take its records. They are saved here. Call the administrator
problem-clock-wrong = This computer's clock differs from the centre's. Set the right date, time and time zone: the exchange will go on by itself
problem-bad-year = The centre gives out no numbers for that year. Check the date of the computer
problem-code-unknown = The centre knows no such code. Check what was typed or ask the administrator for a new code
problem-code-used = This code was used already: it works once. Ask the administrator for a new one
problem-code-expired = This code has run out of term. Ask the administrator for a new one
problem-no-role-here = This account has no role in the centre of this workstation. Call the administrator
problem-keyring-locked = This computer's key store is locked and the data did not open. Sign out of the system, sign in again and start the program. If that does not help, call the administrator
problem-other-machine = The data folder comes from another computer and does not open here. Put it back or call the administrator
problem-wrong-share = The centre's key does not fit this computer's data: they belong to another connection. Call the administrator
problem-keys-damaged = The key files on this computer are damaged and the data did not open. Delete nothing and call the administrator
problem-disk = The disk did not take the record: it may be full. Free some space, close the program and open it again. If that does not help, call the administrator
problem-database = The database on this computer did not read or take the record. Close the program and open it again. If it happens again, delete nothing and call the administrator
problem-database-exists = There is another database in the data folder already. Delete nothing and call the administrator
problem-database-missing = The data folder has no database of this workstation. If it was moved, put it back. Else call the administrator
problem-database-in-use = The database is used by another program. Close the second window of the program and try again
problem-database-newer = The data were written by a newer program and this version does not open them. Update the program
problem-wrong-key = The key does not open this computer's database. Delete nothing and call the administrator
problem-newer-program = The case holds records of a newer program: here it can only be read. Update the program
problem-no-such-file = This case is not on this computer. Exchange with the centre and search for the person again
problem-no-such-entry = This act is not in the outbox any more. Look at the list again: the centre may have accepted it
problem-chain-broken = The centre's records came out of order and were not taken. Your records are saved. Call the administrator
problem-randomness = The system gave the program no random numbers and nothing was recorded. Restart the computer. If it happens again, call the administrator
problem-import-unreadable = The file cannot be read as a table of vacancies. Save it as CSV or XLSX with the columns «BIN», «Employer», «Position», «KATO» and choose it again
problem-import-too-long = The file has { $rows } lines, at most { $most } are taken at once. Part the file and take it in piece by piece
