"""Who does what to whom: the relations that claims state, each once, with what it rests on.

`stated.py` has the relations and how they are worded, `statement.py` what of them is drawn, which in a large dataset is
kinds of entity, `busiest.py` the head of them in sentences, `order.py` an order in which few lines cross. How they are
drawn is in `graph.picture` and `graph.page`.
"""
