# The machine failed: what happened and what to do.

problem-failed = The program failed. Try again; if it happens again, call the administrator
problem-signed-out = You are not signed in. Sign in again; what you typed will wait
problem-not-found = It is not on this computer
problem-not-allowed = Not open to your role
problem-no-line = No line to the centre. Check the network and try again
problem-try-later = The centre is busy. Try again in { $seconds } s
problem-too-many-attempts = Too many attempts. Try again in { $seconds } s
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
