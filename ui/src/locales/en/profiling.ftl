# Section 3: shown only while it is open (map 3.2).

fill-profile-title = Profiling form
assess-profile-title = Interview and assessment
