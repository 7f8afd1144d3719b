select name, count(*) -- #region is a word here
from talks
group by name;
