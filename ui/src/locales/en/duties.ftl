# Rights and duties: 4.4, 5.7.

acknowledge-seeker-duties-told = Rights and duties
acknowledge-seeker-duties-method = How acknowledged
acknowledge-seeker-duties-submit = Record the acknowledgement
acknowledge-unemployed-duties-told = Rights and duties
acknowledge-unemployed-duties-method = How acknowledged
acknowledge-unemployed-duties-submit = Record the acknowledgement
duties-not-all-told = Mark every right and duty: the law has each of them told
duties-method-missing = Choose how the person acknowledged them
duties-all-told = Mark all
