-- Run once, when the server is made: the views may be thrown away, the desk may not.
CREATE DATABASE desk;
