// Whatever tests build, serve or start is the demonstration; to be imported before anything that asks.
process.env.WAYMARK_DEMONSTRATION = '1';
