# Section 3: shown only while it is open (map 3.2).

fill-profile-title = Бейіндеу нысаны
assess-profile-title = Әңгімелесу және бағалау
