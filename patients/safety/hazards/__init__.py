"""The hazard log: how this product could do harm, what stands against it, and which tests hold that.

It is a draft by those who build the product. No clinical safety officer has approved it, and it claims no compliance with
any standard. Severity and likelihood are of a hazard of the product and never of a person.
"""
