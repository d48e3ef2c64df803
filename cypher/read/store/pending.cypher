// Two actors each whose relationships are to be derived anew, a page at a time. Parameters: after (key), limit.
MATCH (p:Pending)
WHERE p.key > $after
RETURN p.key, p.left, p.right, p.stamp ORDER BY p.key LIMIT $limit
