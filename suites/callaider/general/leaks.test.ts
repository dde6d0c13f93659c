import { expect, test } from 'vitest';
import { leaksIn } from './leaks.js';

test.each([
  ['please select a date from the list where it is shown'],
  ['Update your settings, then delete from your phone book'],
  ['You can look at https://docs.example.com/errors/index.html for more'],
  ['Cannot GET /calls/call-1/recording'],
  ['No route for /api/v1/contacts.json'],
  ['Call at 10:15:30 not found'],
  ['The path /recordings/2024/05/call.mp3 does not exist'],
  ['Call "at home (office)" not found'],
  ['Unexpected token < in JSON at position 0'],
  ['Column 3, line 12: expected a comma'],
  ['Must be one of: incoming, outgoing (got #12 of 20)'],
  ['<center>nginx/1.25.3</center>'],
  ['startTime must be a number conforming to the specified constraints'],
  ['Error at startTime: expected number, at stopTime: expected number'],
  ['ORA is not a direction'],
  ['Record does not exist'],
  ['Function search does not exist'],
  ['No call at night (10:15:30)'],
  ['No call at noon (21/11/2026T10:15:30)'],
  ['<a href="/home/index.php">Home</a> <script src=/usr/app.js></script>'],
  ['The relation between startTime and stopTime is wrong'],
])('%s: gives nothing away', (text) => {
  expect(leaksIn(text)).toEqual([]);
});

test.each([
  ['Error: x\n    at Object.<anonymous> (/app/x.js:1:2)', 'a stack trace'],
  ['    at async /srv/app/node_modules/express/lib/router.js:10:20', 'a stack trace'],
  ['at Layer.handle (node:internal/process/task_queues:95:5)', 'a stack trace'],
  ['    at find (calls.js:12:3)', 'a stack trace'],
  ['    at parse (C:\\inetpub\\app\\node_modules\\body-parser\\json.js:92:19)', 'a stack trace'],
  ['Traceback (most recent call last):', 'a stack trace'],
  ['File "/srv/app/views.py", line 31, in get', 'a stack trace'],
  ['#0 /var/www/html/index.php(12): handle()', 'a stack trace'],
  ['java.lang.NullPointerException\n\tat com.acme.calls.CallService.find(CallService.java:42)', 'a stack trace'],
  ['   at Acme.Calls.Find(String id) in /src/Calls.cs:line 42', 'a stack trace'],
  ['goroutine 12 [running]:', 'a stack trace'],
  ["app/models/call.rb:12:in `find'", 'a stack trace'],
  ["thread 'main' panicked at src/main.rs:5:10", 'a stack trace'],
  ['You have <code>DEBUG = True</code>'.replace('You', "You're seeing this error because you"), 'a debug page'],
  ['SQLSTATE[42S02]: Base table or view not found', 'SQL'],
  ['ERROR: syntax error at or near "WHERE"', 'SQL'],
  ['ORA-00933: SQL command not properly ended', 'SQL'],
  ['You have an error in your SQL syntax; check the manual', 'SQL'],
  ['relation "calls" does not exist', 'SQL'],
  ["Unknown column 'callid' in 'where clause'", 'SQL'],
  ['SELECT * FROM calls WHERE id = 5', 'SQL'],
  ['UPDATE calls SET x = 1', 'SQL'],
  ['SQLITE_ERROR: no such table: calls', 'SQL'],
  ["ENOENT: no such file or directory, open '/var/www/app/config.yml'", 'a file path'],
  ['Warning: Undefined index: id in /app/calls.php on line 12', 'a file path'],
  ['Could not load C:\\inetpub\\wwwroot\\web.config', 'a file path'],
])('%s: is told as %s', (text, what) => {
  expect(leaksIn(text).map((leak) => leak.what)).toContain(what);
});
