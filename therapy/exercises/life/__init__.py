"""What lives on after an exercise is finished: a ladder and its runs, a week of activities, a time for worries, and a
plan for keeping well that is looked at again. All of it is read out of exercises and written into them."""
