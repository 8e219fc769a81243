"""Every word the guided coach can say. Marked for translation here, translated when it is said.

Fields in braces are filled with the person's own words, already in quotation marks, or with a plain stand-in.
"""
