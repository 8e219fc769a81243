# Everything needs only make and Python 3.11 or newer; the rest is fetched into .venv, node_modules and .local.
PYTHON ?= $(firstword $(foreach name,python3 python3.14 python3.13 python3.12 python3.11,$(shell \
	$(name) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $(name))))
HOUSE = $(PYTHON) -m healing_space.local

.PHONY: run test check bench chaos screen-report

run: python ## the whole product on this machine (PORT, DATABASE_URL, REDIS_URL are honoured)
	@$(HOUSE) run

test: python ## every test; ARGS goes to pytest
	@$(HOUSE) test $(ARGS)

check: python ## lint, floors and rooms, types, migrations, production settings
	@$(HOUSE) check

bench: python ## how fast the main calls answer at a seeded volume; ARGS such as --patients 5000
	@$(HOUSE) bench $(ARGS)

screen-report: python ## what the safety screen notices of the corpus, group by group
	@$(HOUSE) screen-report $(ARGS)

chaos: python ## kill and cut things at length
	@$(HOUSE) chaos $(ARGS)

.PHONY: python
python:
	@$(if $(PYTHON),,echo "Healing Space needs Python 3.11 or newer; found: $$(python3 --version 2>&1)." >&2; exit 1)
