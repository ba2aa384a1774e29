"""What is measured rather than asserted; run by hand, never by the tests."""
