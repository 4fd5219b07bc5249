"""Teaching with a dataset: lessons that run inside the page, and quizzes in the formats that teachers use."""
